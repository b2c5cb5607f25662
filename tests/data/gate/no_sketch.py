I can't draw that (sorry), but here is the idea: import nothing, define nothing.
