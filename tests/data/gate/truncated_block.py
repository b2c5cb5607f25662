import math

for i in range(3):
