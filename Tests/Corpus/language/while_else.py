# while and for with else: the else runs unless break did.
for limit in (3, 10):
    n = 0
    while n < 5:
        if n == limit:
            print("break at", n)
            break
        n += 1
    else:
        print("while ran out")
for i in range(3):
    if i == 1:
        continue
    print(i)
else:
    print("for ran out")
for i in []:
    pass
else:
    print("empty")
while True:
    try:
        break
    finally:
        print("finally on break")
for i in range(2):
    try:
        continue
    finally:
        print("finally on continue", i)
print(i)
