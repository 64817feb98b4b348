"""Moderators who work on a queue over HTTP, and what is measured of it."""

import asyncio
import collections
import json
import random
import time

from server_proofs.client import Client


class Load:
    """What moderators do for a time."""

    def __init__(self, port, tokens, cookies, pace, seed):
        self.port = port
        self.tokens = tokens
        self.cookies = cookies
        self.pace = pace
        self.seed = seed
        self.times = collections.defaultdict(list)
        self.statuses = collections.Counter()
        # Who was told that they decided a case, with the number of the decision.
        self.decided = collections.defaultdict(list)

    def run(self, seconds):
        asyncio.run(self.everybody(time.monotonic() + seconds))

    async def everybody(self, end):
        await asyncio.gather(*(self.work(number, name, end) for number, name in enumerate(self.tokens)))

    async def work(self, number, name, end):
        chance = random.Random(f"{self.seed} {self.pace} {number}")
        client = Client(self.port, Authorization=f"Bearer {self.tokens[name]}")
        browser = Client(self.port, Cookie=self.cookies[name]) if self.cookies else None
        await asyncio.sleep(chance.random() * self.pace)
        while (begin := time.monotonic()) < end:
            await self.turn(client, browser, name, chance)
            await asyncio.sleep(max(0, begin + self.pace - time.monotonic()))
        client.close()

    async def turn(self, client, browser, name, chance):
        """Looks at the list and takes one case of it, or the next one."""
        answer = await self.timed("list", client, "GET", "/api/v1/cases?limit=50")
        if browser:
            await self.timed("page", browser, "GET", "/queue")
        if chance.random() < 0.8:
            answer = await self.timed("claim", client, "POST", "/api/v1/claims")
            if answer.status != 200:
                return
            case = json.loads(answer.body)
        else:
            # Without a claim, and one that others see at the top too.
            cases = json.loads(answer.body).get("cases") if answer.status == 200 else None
            if not cases:
                return
            case = chance.choice(cases[:5])
        answer = await self.timed(
            "decide", client, "POST", f"/api/v1/cases/{case['case']}/decisions", {
                "action": chance.choice(["approve", "reject"]), "reason": "load"},
            If_Match=f'"{case["version"]}"', Idempotency_Key=f"{self.pace} {chance.random()}")
        if answer.status == 200:
            self.decided[case["case"]].append((name, json.loads(answer.body)["decision"]))

    async def timed(self, kind, client, method, path, body=None, **headers):
        begin = time.perf_counter()
        answer = await client.send(method, path, body, **headers)
        self.times[kind].append((time.perf_counter() - begin) * 1000)
        self.statuses[kind, answer.status] += 1
        if answer.status == 429:
            await asyncio.sleep(float(answer.headers.get("retry-after", 1)))
        return answer


def wrong_decisions(rows, decided):
    """What the database says otherwise than moderators were told; sentences.

    `rows` are the approvals and rejections that count: case, decision, moderator.
    """
    counts = collections.Counter(case for case, _, _ in rows)
    found = [f"case {case} is decided {count} times" for case, count in counts.items() if count > 1]
    stored = {decision: (case, moderator) for case, decision, moderator in rows}
    for case, told in decided.items():
        if len(told) > 1:
            found.append(f"{len(told)} moderators were told that they decided case {case}")
        for name, decision in told:
            if stored.get(decision) != (case, name):
                found.append(f"decision {decision} on case {case} of {name} is not there")
    return found
