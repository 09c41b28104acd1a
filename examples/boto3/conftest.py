"""The server for a session of pytest, and boto3 pointed at it.

Beside boto3 and pytest this needs Node and `npm install --save-dev emr-containers-testkit`.
"""

import json
import os
import shlex
import signal
import subprocess
import urllib.request

import boto3
import pytest


class Controls:
    """The control API of the server; docs/control-api.md has all of it."""

    def __init__(self, url):
        self.url = url

    def call(self, method, path, body=None):
        content = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self.url}/_testkit/{path}", content, method=method)
        with urllib.request.urlopen(request) as response:
            return json.load(response)

    def advance(self, duration):
        self.call("POST", "clock/advance", {"duration": duration})

    def add_faults(self, *faults):
        self.call("POST", "faults", {"faults": faults})

    def requests(self, operation):
        return self.call("GET", f"requests?operation={operation}")["requests"]


@pytest.fixture(scope="session")
def server():
    command = shlex.split(os.environ.get("EMR_CONTAINERS_TESTKIT", "npx emr-containers-testkit"))
    options = ["serve", "--port", "0", "--now", "2026-01-15T09:00:00Z", "--quiet"]
    # A group of its own: npx does not pass on to the server that it is to stop.
    process = subprocess.Popen([*command, *options], stdout=subprocess.PIPE, text=True, start_new_session=True)
    url = process.stdout.readline().strip()
    if not url:
        reason = "stderr says why; is emr-containers-testkit installed by npm?"
        pytest.fail(f"{shlex.join(command)} did not start: {reason}", pytrace=False)
    yield url
    os.killpg(process.pid, signal.SIGTERM)
    process.wait()


@pytest.fixture
def emr(server):
    controls = Controls(server)
    yield controls
    controls.call("POST", "reset")


@pytest.fixture
def client(server):
    return boto3.client(
        "emr-containers",
        endpoint_url=server,
        region_name="us-east-1",
        aws_access_key_id="test",
        aws_secret_access_key="test",
    )
