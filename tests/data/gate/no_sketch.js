Here's the watercolour you asked for (I hope). This function of the light
is lovely: a hibiscus, in `peach`. Let me know!
