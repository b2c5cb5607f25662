// An apology instead of code.
I'm sorry, but I can't draw that. Here is a description instead.
