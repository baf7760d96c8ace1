#!/usr/bin/env python3
"""A whole list as a file, and a change for each line of a file: Python with nothing but its standard library.

    python3 bulk.py export problems.ndjson               writes every problem that the token reaches, a line of JSON for each
    python3 bulk.py try progress.ndjson refused.ndjson    tries the change that each line is for, and writes the refused lines
    python3 bulk.py import progress.ndjson refused.ndjson makes it

A line of progress.ndjson is {"input": {"problemId": "…", "expectedVersion": 3, "progressPercent": 60, "progressNote": "half is done"}}. Refused lines
come back with "$line" and "$errors"; mended, they can be imported as they are.

Environment:
    DUBAN_URL     where the product is, such as https://duban.example
    DUBAN_TOKEN   an access token with the scope CAMPAIGNS_READ, to import CAMPAIGNS_WRITE

Ends with 0 when all is done, with 1 when lines were refused, with 2 when the job or a request failed.
"""

import json
import os
import shutil
import sys
import time
import urllib.error
import urllib.request

URL = os.environ.get("DUBAN_URL", "http://127.0.0.1:4000").rstrip("/")
HEADERS = {"authorization": f"Bearer {os.environ.get('DUBAN_TOKEN', '')}", "accept-language": "en"}

PROBLEMS = "{ problems(order: DEADLINE) { edges { node { id revision code title light deadline progressPercent organization { code } } } } }"
PROGRESS = "mutation ($input: ReportProgressInput!) { reportProgress(input: $input) { problem { code progressPercent } } }"

EXPORT = "mutation ($input: CreateExportInput!) { createExport(input: $input) { bulkJob { id } userErrors { code message } } }"
IMPORT = "mutation ($input: CreateImportInput!) { createImport(input: $input) { bulkJob { id } userErrors { code message } } }"
FOLLOW = "query ($id: ID!) { bulkJob(id: $id) { state total done refused fault resultUrl errorsUrl } }"


class Fault(Exception):
    """A request or the job as a whole failed."""


def post(path, body, content_type):
    try:
        request = urllib.request.Request(URL + path, body, {**HEADERS, "content-type": content_type})
        with urllib.request.urlopen(request, timeout=60) as response:
            return json.load(response)
    except urllib.error.HTTPError as error:
        raise Fault(f"HTTP {error.code}: {error.read().decode(errors='replace')}") from error
    except OSError as error:
        raise Fault(f"no answer from {URL}: {error}") from error


def ask(document, variables):
    answer = post("/graphql", json.dumps({"query": document, "variables": variables}).encode(), "application/json")
    for fault in answer.get("errors", []):
        raise Fault(f"{fault['extensions'].get('code')}: {fault['message']}")
    return answer["data"]


def begin(document, given):
    (payload,) = ask(document, {"input": given}).values()
    for refusal in payload["userErrors"]:
        raise Fault(f"{refusal['code']}: {refusal['message']}")
    return payload["bulkJob"]["id"]


def ended(job_id):
    """The job once it is done; until then it says now and then how far it is."""
    while True:
        job = ask(FOLLOW, {"id": job_id})["bulkJob"]
        if job["state"] == "DONE":
            return job
        if job["state"] in ("FAILED", "CANCELLED"):
            raise Fault(f"{job['state']}: {job['fault']}")
        print(f"{job['state']} {job['done']}/{job['total'] or '?'}", file=sys.stderr)
        time.sleep(0.5)


def download(url, path):
    """The address is signed: it takes no token, and is good for an hour."""
    with urllib.request.urlopen(url, timeout=60) as response, open(path, "wb") as file:
        shutil.copyfileobj(response, file)


def bring_out(path):
    job = ended(begin(EXPORT, {"query": PROBLEMS, "format": "NDJSON"}))
    download(job["resultUrl"], path)
    print(f"{job['done']} problems in {path}")
    return 0


def bring_in(path, refused_path, dry_run):
    job_id = begin(IMPORT, {"mutation": PROGRESS, "dryRun": dry_run})
    with open(path, "rb") as file:
        post(f"/files/bulk-jobs/{job_id}", file.read(), "application/x-ndjson")
    job = ended(job_id)
    print(f"{job['done'] - job['refused']} of {job['done']} lines {'would be done' if dry_run else 'done'}")
    if job["errorsUrl"] is None:
        return 0
    download(job["errorsUrl"], refused_path)
    print(f"{job['refused']} refused lines in {refused_path}")
    return 1


def main(words):
    try:
        if len(words) == 2 and words[0] == "export":
            return bring_out(words[1])
        if len(words) == 3 and words[0] in ("try", "import"):
            return bring_in(words[1], words[2], words[0] == "try")
        print(__doc__, file=sys.stderr)
    except Fault as fault:
        print(fault, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
