// pentimento-learn: what learns, in a process of its own. `hello` says what this machine offers for it.

#include <nlohmann/json.hpp>
#include <torch/torch.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <string_view>

#include <link.h>

namespace {

// 0.5–7 GFLOP/s with reference BLAS, over 100 with a tuned one on an idle machine.
double measureGflops()
{
    constexpr int64_t N = 512;
    const auto a = torch::rand({N, N}); // (N, N)
    const auto b = torch::rand({N, N});
    torch::mm(a, b); // first call starts threads
    const auto start = std::chrono::steady_clock::now();
    torch::mm(a, b);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    return 2.0 * N * N * N / seconds.count() / 1e9;
}

// The libblas.so.3 this process runs with, as the file that Debian's alternatives lead to: its folder says which one it
// is (…/openblas-pthread/, …/blas/ for the reference). Empty where LibTorch brings its own.
std::string loadedBlas()
{
    std::string found;
    ::dl_iterate_phdr(
        [](dl_phdr_info* library, size_t, void* into) {
            const std::filesystem::path path(library->dlpi_name);
            if (path.filename().string().rfind("libblas.so", 0) != 0)
                return 0;
            std::error_code error;
            *static_cast<std::string*>(into) = std::filesystem::canonical(path, error).string();
            return 1;
        },
        &found);
    return found;
}

std::string environmentText(const char* name)
{
    const char* const value = std::getenv(name);
    return value ? value : "";
}

int hello()
{
    const nlohmann::ordered_json line{{"type", "hello"}, {"torch", TORCH_VERSION},
        {"cuda", torch::cuda::is_available() ? static_cast<int>(torch::cuda::device_count()) : 0},
        {"gflops", measureGflops()}, {"blas", loadedBlas()},
        {"openblasThreads", environmentText("OPENBLAS_NUM_THREADS")}};
    std::cout << line.dump() << std::endl;
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const std::string_view command = argc == 2 ? argv[1] : "";
    if (command == "hello")
        return hello();
    std::cerr << "pentimento-learn: the only command is hello\n";
    return 2;
}
