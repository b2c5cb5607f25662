for number in range(1000):
    with open("part%d" % number, "wb") as file:
        file.write(bytes(20 << 20))
