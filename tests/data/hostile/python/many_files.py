for number in range(10_000_000):
    open("/tmp/%d" % number, "w").close()
