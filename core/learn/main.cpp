// pentimento-learn: what learns, in a process of its own. `hello` says what this machine offers for it.

#include <nlohmann/json.hpp>
#include <torch/torch.h>

#include <chrono>
#include <iostream>
#include <string_view>

namespace {

// Matrix multiplication tells reference BLAS (0.5–7 GFLOP/s) from a tuned one (over 100) better than any name does.
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

int hello()
{
    const nlohmann::ordered_json line{{"type", "hello"}, {"torch", TORCH_VERSION},
        {"cuda", torch::cuda::is_available() ? static_cast<int>(torch::cuda::device_count()) : 0},
        {"gflops", measureGflops()}};
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
