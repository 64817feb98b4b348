"""Moderators and a site that work on while their server is killed, and remember what it told them."""

import asyncio
import collections
import json
import random

from server_proofs.client import Client

# What a request can end with where the server is killed.
BROKEN = (OSError, EOFError, asyncio.IncompleteReadError)


class Work:
    """What was acknowledged, over all lives of a server."""

    def __init__(self, port, tokens, seed):
        self.port = port
        self.tokens = tokens
        self.chance = random.Random(seed)
        # Decisions by case: who was told, and the number.
        self.decided = collections.defaultdict(list)
        # Requests that got no answer: moderator, path, body, headers.
        self.open = []
        # Threads that were acknowledged.
        self.threads = []
        self.wrong = []
        self.sent = 0

    async def life(self, kill, seconds):
        """Everybody works until the server is killed after some seconds."""
        workers = [asyncio.create_task(self.moderate(name)) for name in self.tokens]
        workers.append(asyncio.create_task(self.enqueue()))
        await asyncio.sleep(seconds)
        kill()
        await asyncio.gather(*workers)

    async def moderate(self, name):
        client = Client(self.port, Authorization=f"Bearer {self.tokens[name]}")
        try:
            while True:
                answer = await client.send("POST", "/api/v1/claims")
                if answer.status != 200:
                    await asyncio.sleep(0.05)
                    continue
                case = json.loads(answer.body)
                await self.decide(
                    client, name, f"/api/v1/cases/{case['case']}/decisions", {"action": self.chance.choice(["approve", "reject"])},
                    {"If_Match": f'"{case["version"]}"', "Idempotency_Key": f"{self.chance.random()}"})
        except BROKEN:
            client.close()

    async def decide(self, client, name, path, body, headers):
        self.sent += 1
        try:
            answer = await client.send("POST", path, body, **headers)
        except BROKEN:
            self.open.append((name, path, body, headers))
            raise
        if answer.status == 200:
            decision = json.loads(answer.body)
            self.decided[decision["case"]].append((name, decision["decision"]))
        elif answer.status != 429:
            self.wrong.append(f"{path} was answered {answer.status}")

    async def enqueue(self):
        """A site that sends threads; those on which an answer came have to be there."""
        name = next(iter(self.tokens))
        client = Client(self.port, Authorization=f"Bearer {self.tokens[name]}")
        try:
            while True:
                thread = f"thread {self.chance.random()}"
                lines = "".join(
                    json.dumps({"thread": thread, "id": str(number), "text": f"You are an idiot, number {number}."}) + "\n"
                    for number in range(20))
                answer = await client.send("POST", "/api/v1/threads?source=kills", lines.encode())
                if answer.status == 200:
                    self.threads.append(thread)
                await asyncio.sleep(0.05)
        except BROKEN:
            client.close()

    async def ask_again(self):
        """Sends what got no answer once more: it is done now, once, whether or not it was before."""
        waiting, self.open = self.open, []
        for name, path, body, headers in waiting:
            client = Client(self.port, Authorization=f"Bearer {self.tokens[name]}")
            await self.decide(client, name, path, body, headers)
            client.close()
        return len(waiting)
