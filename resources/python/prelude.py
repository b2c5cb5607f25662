"""Runs inside the confinement, before and around a drawing script; core/sketch/python_process.h starts it.

One process does one task and ends. It speaks in lines of JSON, some with bytes behind them (message_channel.h):
it says "ready", is sent the task, and answers "end"; a running script's output comes as "console" in between.
Nothing it says is trusted outside: a script could speak in its place. What must be true of a picture is found by
the task "measure", in a confinement the script never saw.
"""
import json
import os
import select
import signal
import stat
import sys
import time

SCRIPT = "draw.py"
MAX_PICTURE_BYTES = 32 << 20
MAX_TEXT = 2000


def send(head, payload=b""):
    if payload:
        head["payload"] = len(payload)
    # A script's text may hold halves of characters, which no reader of JSON takes.
    text = json.dumps(head, ensure_ascii=False).encode(errors="replace")
    sys.stdout.buffer.write(text + b"\n" + payload)
    sys.stdout.buffer.flush()


def receive():
    head = json.loads(sys.stdin.buffer.readline())
    return head, sys.stdin.buffer.read(head.get("payload", 0))


# --- In the script's own process ------------------------------------------------------------------------------------


class NumpySeeder:
    """Seeds numpy when the script imports it: importing it for everyone would cost 60 ms."""

    def __init__(self, seed):
        self.seed = seed

    def find_spec(self, name, path=None, target=None):
        if name != "numpy":
            return None
        import importlib.util

        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        if spec is None:
            return None
        load = spec.loader.exec_module

        def load_and_seed(module):
            load(module)
            self.seed_generators(module.random)

        spec.loader.exec_module = load_and_seed
        return spec

    def seed_generators(self, numpy_random):
        import random

        numpy_random.seed(self.seed)
        # Where default_rng() without a seed would ask the system for chance.
        numpy_random.bit_generator.randbits = random.Random(self.seed).getrandbits


def column_of(code, traceback):
    """1-based, in characters; Python counts the bytes of UTF-8."""
    positions = list(traceback.tb_frame.f_code.co_positions())
    line, _, column, _ = positions[traceback.tb_lasti // 2]
    if line != traceback.tb_lineno or column is None:
        return 0
    return len(code.splitlines()[line - 1][:column].decode(errors="replace")) + 1


def text_of(error):
    try:
        return str(error)[:MAX_TEXT]
    except BaseException:  # the script's own class may do anything here
        return ""


def describe(code, error):
    """The innermost place in the script itself, not in a library it called."""
    kind = "memory" if isinstance(error, MemoryError) else "runtime"
    text = text_of(error)
    message = type(error).__name__ + (": " + text if text else "")
    if isinstance(error, SystemExit):
        message = "the script gave up with exit(%s)" % text
    place = {"line": 0, "column": 0}
    step = error.__traceback__
    while step is not None:
        if step.tb_frame.f_code.co_filename == SCRIPT:
            place = {"line": step.tb_lineno, "column": column_of(code, step)}
        step = step.tb_next
    return {"kind": kind, "message": message[:MAX_TEXT], **place}


def describe_syntax(error):
    if not isinstance(error, SyntaxError):  # "source code string cannot contain null bytes", too deep for the parser
        return {"kind": "syntax", "message": "%s: %s" % (type(error).__name__, text_of(error)), "line": 0, "column": 0}
    message = "%s: %s" % (type(error).__name__, error.msg)
    return {"kind": "syntax", "message": message[:MAX_TEXT], "line": error.lineno or 0, "column": error.offset or 0}


def run_script(code, report):
    """Ends this process as Python would end after the script."""
    import builtins
    import linecache
    import types

    linecache.cache[SCRIPT] = (len(code), None, code.decode(errors="replace").splitlines(True), SCRIPT)
    run_script.kept = sys.modules["__main__"]  # its names would vanish with it
    main = types.ModuleType("__main__")
    main.__file__ = SCRIPT
    main.__builtins__ = builtins
    sys.modules["__main__"] = main
    sys.argv = [SCRIPT]
    failure = None
    try:
        program = compile(code, SCRIPT, "exec", dont_inherit=True)
    except (SyntaxError, ValueError, OverflowError, RecursionError, MemoryError) as error:
        failure = describe_syntax(error)
    else:
        try:
            exec(program, main.__dict__)
        except SystemExit as error:
            failure = describe(code, error) if error.code not in (None, 0) else None
        except BaseException as error:
            failure = describe(code, error)
    if failure is None:
        sys.exit(0)
    os.write(report, json.dumps(failure).encode())
    sys.exit(1)


def become_script(task, code, pipes):
    import faulthandler
    import random

    (_, output), (_, errors), (_, report), (_, trace) = pipes
    null = os.open(os.devnull, os.O_RDONLY)
    for source, target in ((null, 0), (output, 1), (errors, 2)):
        os.dup2(source, target)
    for descriptor in range(3, 64):
        if descriptor not in (report, trace):
            try:
                os.close(descriptor)
            except OSError:
                pass
    sys.stdin = open(0, closefd=False)
    sys.stdout = open(1, "w", buffering=1, errors="backslashreplace", closefd=False)
    sys.stderr = open(2, "w", buffering=1, errors="backslashreplace", closefd=False)
    # They write where the script is, from a signal handler, even when it is deep in a library.
    faulthandler.enable(trace, all_threads=False)
    faulthandler.register(signal.SIGUSR2, trace, all_threads=False)
    random.seed(task["seed"])
    sys.meta_path.insert(0, NumpySeeder(task["seed"]))
    os.chdir(task["out"])
    run_script(code, report)


# --- Around it ------------------------------------------------------------------------------------------------------


def read_waiting(descriptor):
    """What lies in a pipe now: a process the script left behind may hold the other end open for ever."""
    os.set_blocking(descriptor, False)
    try:
        return os.read(descriptor, 1 << 16)
    except OSError:
        return b""


def traced_line(trace, patience):
    """faulthandler writes piece by piece, so what can be read first need not hold the place yet."""
    import re

    text = b""
    until = time.monotonic() + patience
    while True:
        text += read_waiting(trace)
        found = re.search(rb'File "draw\.py", line (\d{1,7}) ', text)
        left = until - time.monotonic()
        if found or left <= 0 or len(text) > 1 << 16:
            return int(found[1]) if found else 0
        select.select([trace], [], [], left)


def forward(descriptor, level, decoder):
    chunk = read_waiting(descriptor)
    if chunk:
        send({"type": "console", "level": level, "text": decoder.decode(chunk)})
    return bool(chunk)


def watch(child, streams, deadline):
    """Passes the script's output on until it ends or its time is up; True when it ended."""
    handle = os.pidfd_open(child)
    poll = select.poll()
    for descriptor in (handle, *streams):
        poll.register(descriptor, select.POLLIN)
    while True:
        left = deadline - time.monotonic()
        if left <= 0:
            return False
        ready = [descriptor for descriptor, _ in poll.poll(left * 1000)]
        for descriptor in ready:
            if descriptor in streams and not forward(descriptor, *streams[descriptor]):
                poll.unregister(descriptor)  # closed
        if handle in ready:
            return True


def read_picture(folder):
    """(bytes, reason there are none)"""
    names = sorted(name for name in os.listdir(folder) if name.lower().endswith(".png"))
    if not names:
        return b"", "the script left no picture: save exactly one .png file in the current folder"
    if len(names) > 1:
        return b"", "the script left %d pictures (%s, …) where exactly one is wanted" % (len(names), ", ".join(names[:3]))
    name = names[0][:200]
    try:
        file = os.open(os.path.join(folder, names[0]), os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        return b"", "%s cannot be opened as a file: %s" % (name, error.strerror)
    state = os.fstat(file)
    if not stat.S_ISREG(state.st_mode):
        return b"", "%s is not a regular file" % name
    if state.st_nlink != 1:
        return b"", "%s has another name (a hard link)" % name
    with open(file, "rb") as picture:
        data = picture.read(MAX_PICTURE_BYTES + 1)
    if not data:
        return b"", "%s is empty" % name
    if len(data) > MAX_PICTURE_BYTES:
        return b"", "%s is larger than %d bytes" % (name, MAX_PICTURE_BYTES)
    return data, ""


def run(task, code):
    import codecs

    pipes = [os.pipe() for _ in range(4)]
    child = os.fork()
    if child == 0:
        become_script(task, code, pipes)
    for _, write_end in pipes:
        os.close(write_end)
    output, errors, report, trace = (read_end for read_end, _ in pipes)
    decoder = codecs.getincrementaldecoder("utf-8")
    streams = {output: ("info", decoder("replace")), errors: ("error", decoder("replace"))}
    in_time = watch(child, streams, time.monotonic() + task["timeoutMs"] / 1000)
    if not in_time:
        os.kill(child, signal.SIGUSR2)
    line = traced_line(trace, 0 if in_time else 0.5)
    if not in_time:
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    for descriptor, (level, decode) in streams.items():
        while in_time and forward(descriptor, level, decode):
            pass
    end = {"type": "end", "inTime": in_time, "code": os.waitstatus_to_exitcode(status), "line": line}
    try:
        end["error"] = json.loads(read_waiting(report) or "null")
    except ValueError:
        end["error"] = None
    picture, end["reason"] = read_picture(task["out"])
    send(end, picture if in_time else b"")


# --- Other tasks ----------------------------------------------------------------------------------------------------


def flat(image):
    """On white, eight bits a channel."""
    from PIL import Image
    import numpy

    if image.mode.startswith("I"):
        image = Image.fromarray((numpy.asarray(image) >> 8).astype("uint8"))
    if image.mode == "RGB" and "transparency" not in image.info:
        return image
    image = image.convert("RGBA")
    paper = Image.new("RGBA", image.size, "white")
    return Image.alpha_composite(paper, image).convert("RGB")


def painted_share(image):
    """Share of pixels further than 32 in RGB from the most common colour; of equals, the darker by number."""
    import numpy

    pixels = numpy.asarray(image, dtype=numpy.uint32)
    counts = numpy.bincount(((pixels[..., 0] << 16) | (pixels[..., 1] << 8) | pixels[..., 2]).ravel())
    colours = numpy.flatnonzero(counts)
    counts = counts[colours]
    modal = colours[counts.argmax()]
    distance = sum((((colours >> shift) & 255) - ((modal >> shift) & 255)) ** 2 for shift in (16, 8, 0))
    return float(counts[distance > 32**2].sum() / counts.sum())


def measure(task, png):
    """Decodes a picture as far as it is safe to, and makes one that is too large smaller."""
    import io
    from PIL import Image

    side = task["maxSide"]
    Image.MAX_IMAGE_PIXELS = None  # checked right below
    try:
        image = Image.open(io.BytesIO(png), formats=("PNG",))
        width, height = image.size
        if width * height > 4 * side * side:
            return send({"type": "end", "width": width, "height": height, "tooLarge": True})
        image.load()
        drawn = flat(image)
    except Exception as error:
        return send({"type": "end", "broken": text_of(error) or type(error).__name__})
    smaller = b""
    if max(width, height) > side:
        drawn.thumbnail((side, side), Image.LANCZOS)
        file = io.BytesIO()
        drawn.save(file, "PNG")
        smaller = file.getvalue()
    send({"type": "end", "width": width, "height": height, "painted": painted_share(drawn)}, smaller)


def versions(task, payload):
    import importlib.metadata
    import platform

    found = {"python": platform.python_version()}
    for name, package in (("pillow", "pillow"), ("numpy", "numpy"), ("matplotlib", "matplotlib"), ("cairo", "pycairo")):
        try:
            found[name] = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            pass
    send({"type": "end", "versions": found})


send({"type": "ready"})
head, body = receive()
{"run": run, "measure": measure, "versions": versions}[head["task"]](head, body)
