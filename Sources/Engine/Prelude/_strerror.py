"""What the numbers of the system's errors mean."""

MESSAGES = {0: "Success", 1: "Operation not permitted", 2: "No such file or directory", 3: "No such process",
            4: "Interrupted system call", 5: "Input/output error", 9: "Bad file descriptor", 10: "No child processes",
            11: "Resource temporarily unavailable", 12: "Cannot allocate memory", 13: "Permission denied",
            16: "Device or resource busy", 17: "File exists", 20: "Not a directory", 21: "Is a directory",
            22: "Invalid argument", 24: "Too many open files", 25: "Inappropriate ioctl for device",
            28: "No space left on device", 32: "Broken pipe", 34: "Numerical result out of range",
            39: "Directory not empty", 98: "Address already in use", 99: "Cannot assign requested address",
            101: "Network is unreachable", 103: "Software caused connection abort", 104: "Connection reset by peer",
            107: "Transport endpoint is not connected", 110: "Connection timed out", 111: "Connection refused",
            113: "No route to host", 115: "Operation now in progress"}
