"""`parley serve` on a queue of its own, with moderators who have tokens."""

import http.client
import os
import re
import signal
import socket
import subprocess
import time


class Server:
    """A server that can be killed and started again."""

    def __init__(self, parley, database, log):
        self.parley = str(parley)
        self.database = str(database)
        self.log = log
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.process = None

    def run(self, *arguments, **options):
        """What a command says."""
        return subprocess.run(
            [self.parley, *arguments, "--database", self.database], check=True, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, text=True, **options).stdout

    def moderators(self, count):
        """Names and tokens of new moderators."""
        found = {}
        for number in range(count):
            name = f"moderator {number + 1}"
            self.run("moderator", "add", name, "--link")
            found[name] = self.run("moderator", "token", "add", name, "--scope", "read", "--scope", "decide").strip()
        return found

    def start(self):
        """Starts it; the seconds to the first answer."""
        begin = time.monotonic()
        self.process = subprocess.Popen(
            [self.parley, "serve", "--port", str(self.port), "--database", self.database], stdout=subprocess.DEVNULL,
            stderr=self.log)
        while True:
            try:
                connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
                connection.request("GET", "/readyz")
                if connection.getresponse().status == 200:
                    return time.monotonic() - begin
            except OSError:
                if self.process.poll() is not None:
                    raise SystemExit(f"the server ended with {self.process.returncode}") from None
            finally:
                connection.close()
            time.sleep(0.005)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        """Ends it; its exit code."""
        self.process.terminate()
        return self.process.wait(timeout=30)

    def memory(self):
        """Bytes in use."""
        with open(f"/proc/{self.process.pid}/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")

    def cookie(self, name):
        """What the browser of a moderator who has logged in sends."""
        path = re.search(r"/login/link/\S+", self.run("moderator", "link", name)).group()
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("GET", path)
        answer = connection.getresponse()
        form = answer.getheader("Set-Cookie").split(";")[0]
        token = re.search(r'name="csrf" value="([^"]+)"', answer.read().decode()).group(1)
        connection.request(
            "POST", path, f"csrf={token}", {"Cookie": form, "Content-Type": "application/x-www-form-urlencoded"})
        answer = connection.getresponse()
        answer.read()
        cookies = [value.split(";")[0] for key, value in answer.getheaders() if key.lower() == "set-cookie"]
        return next(cookie for cookie in cookies if cookie.startswith("parley="))
