# KeyboardInterrupt that nobody catches gives status 130.
print("before")
raise KeyboardInterrupt
