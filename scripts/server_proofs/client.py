"""A client of HTTP/1.1 that is small enough to be fifty of them at a time."""

import asyncio
import collections
import json

Answer = collections.namedtuple("Answer", "status headers body")


class Client:
    """One connection, which is opened again where it broke."""

    def __init__(self, port, **headers):
        self.port = port
        self.fixed = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
        self.reader = self.writer = None

    async def send(self, method, path, body=None, **headers):
        """The answer to a request. Errors of the connection are the caller's to see: it may or may not have arrived."""
        if self.writer is None:
            self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        data = b"" if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
        head = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
        self.writer.write(
            f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nContent-Length: {len(data)}\r\n"
            f"{self.fixed}{head}\r\n".encode() + data)
        try:
            return await self.answer()
        except (OSError, EOFError):
            self.close()
            raise

    async def answer(self):
        lines = (await self.reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
        if headers.get("transfer-encoding") == "chunked":
            body = b""
            while size := int(await self.reader.readuntil(b"\r\n"), 16):
                body += (await self.reader.readexactly(size + 2))[:-2]
            await self.reader.readuntil(b"\r\n")
        else:
            body = await self.reader.readexactly(int(headers.get("content-length", 0)))
        if headers.get("connection") == "close":
            self.close()
        return Answer(int(lines[0].split()[1]), headers, body)

    def close(self):
        if self.writer:
            self.writer.close()
        self.reader = self.writer = None
