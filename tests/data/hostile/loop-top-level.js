// Never returns while it is being loaded.
while (true);
