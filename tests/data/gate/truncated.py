import math

def petals(n):
    return [math.sin(i) for i in range(n

