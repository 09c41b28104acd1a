"""Tests of code that starts job runs with boto3."""

import pytest

VIRTUAL_CLUSTER_ID = "abcdefghijklmnopqrstuvwxy"


def start(client, **members):
    return client.start_job_run(
        virtualClusterId=VIRTUAL_CLUSTER_ID,
        executionRoleArn="arn:aws:iam::123456789012:role/emr",
        releaseLabel="emr-6.15.0-latest",
        jobDriver={"sparkSubmitJobDriver": {"entryPoint": "s3://bucket/job.py"}},
        **members,
    )["id"]


def describe(client, job_run_id):
    return client.describe_job_run(virtualClusterId=VIRTUAL_CLUSTER_ID, id=job_run_id)["jobRun"]


def test_completes(emr, client):
    job_run_id = start(client)
    emr.advance("15m")
    assert describe(client, job_run_id)["state"] == "COMPLETED"


def test_fails_as_it_is_told_to(emr, client):
    job_run_id = start(client)
    ending = {"state": "FAILED", "failureReason": "CLUSTER_UNAVAILABLE"}
    emr.call("POST", f"job-runs/{job_run_id}", ending)
    assert describe(client, job_run_id)["failureReason"] == "CLUSTER_UNAVAILABLE"


def test_is_retried_when_it_is_throttled(emr, client):
    emr.add_faults("throttling:StartJobRun:2")
    start(client)
    assert [request["outcome"] for request in emr.requests("StartJobRun")] == [400, 400, 200]


def test_knows_no_stranger(emr, client):
    with pytest.raises(client.exceptions.ResourceNotFoundException):
        describe(client, "nobody")
