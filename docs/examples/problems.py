#!/usr/bin/env python3
"""The problems that are overdue or nearly so, and how far the work on one of them is: Python with nothing but its standard library.

    python3 problems.py                           lists them
    python3 problems.py TZ-001 60 "half is done"  reports progress on one

Environment:
    DUBAN_URL     where the product is, such as https://duban.example
    DUBAN_TOKEN   an access token with the scopes CAMPAIGNS_READ and ORGANIZATIONS_READ, to report also CAMPAIGNS_WRITE

Ends with 0 when done, with 1 when the product refused (it says why and what to do), with 2 when the request itself failed.
"""

import json
import os
import sys
import time
import urllib.error
import urllib.request
import uuid

URL = os.environ.get("DUBAN_URL", "http://127.0.0.1:4000").rstrip("/") + "/graphql"
TOKEN = os.environ.get("DUBAN_TOKEN", "")

LIST = """
query ($after: String) {
  problems(first: 100, after: $after, order: DEADLINE, filter: {lights: [RED, YELLOW]}) {
    edges { node { code light deadline progressPercent title organization { name } } }
    pageInfo { hasNextPage endCursor }
  }
}"""

READ = "query ($code: String!) { problem(code: $code) { id revision } }"

REPORT = """
mutation ($input: ReportProgressInput!) {
  reportProgress(input: $input) {
    problem { progressPercent revision }
    userErrors { code path message }
  }
}"""


class Fault(Exception):
    """The request as a whole failed: no right, somebody was faster, no answer."""


def ask(document, variables=None, attempts=3):
    """Sends a document. All attempts bear the same key, so that a change is done once however often it is sent."""
    headers = {
        "content-type": "application/json",
        "authorization": f"Bearer {TOKEN}",
        "accept-language": "en",
        "idempotency-key": str(uuid.uuid4()),
    }
    body = json.dumps({"query": document, "variables": variables or {}}).encode()
    for left in reversed(range(attempts)):
        try:
            with urllib.request.urlopen(urllib.request.Request(URL, body, headers), timeout=30) as response:
                answer = json.load(response)
        except urllib.error.HTTPError as error:
            if left and error.code in (429, 502, 503, 504):
                time.sleep(min(float(error.headers.get("retry-after") or 1), 10))
                continue
            answer = read_json(error)
        except OSError as error:
            if left:
                time.sleep(1)
                continue
            raise Fault(f"UNREACHABLE: no answer from {URL}: {error}") from error
        for fault in answer.get("errors", []):
            extensions = fault.get("extensions", {})
            raise Fault(f"{extensions.get('code')}: {fault['message']} (trace {extensions.get('traceId')})")
        return answer["data"]


def read_json(error):
    try:
        return json.load(error)
    except ValueError:
        raise Fault(f"UNREACHABLE: HTTP {error.code} and no GraphQL answer from {URL}") from error


def overdue():
    """Every problem of the list: it comes in pages, and `after` continues where the last one ended."""
    after = None
    while True:
        page = ask(LIST, {"after": after})["problems"]
        yield from (edge["node"] for edge in page["edges"])
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


def report(code, percent, note):
    """What was read is what is changed: if somebody was faster, the answer is CONFLICT and nothing is changed."""
    problem = ask(READ, {"code": code})["problem"]
    if problem is None:
        raise Fault(f"There is no problem {code}, or none that this token reaches")
    seen = {"problemId": problem["id"], "expectedVersion": problem["revision"]}
    payload = ask(REPORT, {"input": {**seen, "progressPercent": percent, "progressNote": note}})["reportProgress"]
    for refusal in payload["userErrors"]:
        print(f"{refusal['code']}: {refusal['message']}", file=sys.stderr)
    if payload["userErrors"]:
        return 1
    print(code, f"{payload['problem']['progressPercent']}%", f"revision {payload['problem']['revision']}", sep="\t")
    return 0


def main(words):
    try:
        if words:
            return report(words[0], int(words[1]), words[2] if len(words) > 2 else "")
        for node in overdue():
            unit = (node["organization"] or {}).get("name", "")
            print(node["code"], node["light"], node["deadline"], f"{node['progressPercent']}%", unit, node["title"], sep="\t")
        return 0
    except Fault as fault:
        print(fault, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
