"""Calls of boto3, one named on the command line; what it came to is written as JSON."""

import json
import sys

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

name, endpoint, virtual_cluster_id, job_run_id = sys.argv[1:5]
client = boto3.client(
    "emr-containers",
    endpoint_url=endpoint,
    config=Config(retries={"max_attempts": 3, "mode": "standard"}),
)
key = {"virtualClusterId": virtual_cluster_id, "id": job_run_id}


def start(**members):
    return client.start_job_run(
        virtualClusterId=virtual_cluster_id,
        executionRoleArn="arn:aws:iam::123456789012:role/emr",
        releaseLabel="emr-6.15.0-latest",
        jobDriver={"sparkSubmitJobDriver": {"entryPoint": "s3://bucket/job.py"}},
        **members,
    )


def life():
    started = start(name="nightly", tags={"team": "data"})
    run = {"virtualClusterId": virtual_cluster_id, "id": started["id"]}
    described = client.describe_job_run(**run)["jobRun"]
    cancelled = client.cancel_job_run(**run)
    return {
        "id": started["id"],
        "state": described["state"],
        "createdAt": described["createdAt"].isoformat(),
        "tags": described["tags"],
        "cancelled": cancelled["id"],
    }


def pages():
    paginator = client.get_paginator("list_job_runs")
    found = paginator.paginate(virtualClusterId=virtual_cluster_id, PaginationConfig={"PageSize": 3})
    return [len(page["jobRuns"]) for page in found]


def filters():
    listed = client.list_job_runs(
        virtualClusterId=virtual_cluster_id,
        states=["RUNNING", "SUBMITTED"],
        name="nightly",
        createdAfter="2020-01-01T00:00:00Z",
    )
    return [[run["name"], run["state"]] for run in listed["jobRuns"]]


def error_of(call):
    try:
        call()
    except ClientError as error:
        is_modelled = type(error).__name__ == error.response["Error"]["Code"]
        return {"code": error.response["Error"]["Code"], "isModelled": is_modelled}
    return None


calls = {
    "life": life,
    "pages": pages,
    "filters": filters,
    "start": lambda: start()["ResponseMetadata"]["RetryAttempts"],
    "tags": lambda: start(
        tags={
            "testkit:outcome": "FAILED",
            "testkit:failure-reason": "CLUSTER_UNAVAILABLE",
            "testkit:duration": "2h",
        }
    )["id"],
    "StartJobRun": lambda: error_of(start),
    "DescribeJobRun": lambda: error_of(lambda: client.describe_job_run(**key)),
    "CancelJobRun": lambda: error_of(lambda: client.cancel_job_run(**key)),
    "ListJobRuns": lambda: error_of(lambda: client.list_job_runs(virtualClusterId=virtual_cluster_id)),
}
print(json.dumps(calls[name]()))
