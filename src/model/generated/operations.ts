// Generated from src/model/emr-containers.json by `npm run generate`. Change it there.
import type { Operation, Quota } from '../operation.ts'
import type { CommonErrorCode, DeclaredErrorCode, FailureReason, JobRunState, OperationName, StructureName } from './types.ts'

/** The operations, by name: method, path, shapes, declared errors and where members travel. */
export const operations: Record<OperationName, Operation> = {
  "StartJobRun": {
    "description": "Starts a job run on a virtual cluster.",
    "method": "POST",
    "path": "/virtualclusters/{virtualClusterId}/jobruns",
    "input": "StartJobRunRequest",
    "output": "StartJobRunResponse",
    "errors": [
      "ValidationException",
      "ResourceNotFoundException",
      "InternalServerException"
    ],
    "quota": {
      "capacity": 25,
      "refillPerSecond": 1
    },
    "bindings": {
      "name": {
        "in": "body",
        "name": "name"
      },
      "virtualClusterId": {
        "in": "path",
        "name": "virtualClusterId"
      },
      "clientToken": {
        "in": "body",
        "name": "clientToken"
      },
      "executionRoleArn": {
        "in": "body",
        "name": "executionRoleArn"
      },
      "releaseLabel": {
        "in": "body",
        "name": "releaseLabel"
      },
      "jobDriver": {
        "in": "body",
        "name": "jobDriver"
      },
      "configurationOverrides": {
        "in": "body",
        "name": "configurationOverrides"
      },
      "tags": {
        "in": "body",
        "name": "tags"
      },
      "jobTemplateId": {
        "in": "body",
        "name": "jobTemplateId"
      },
      "jobTemplateParameters": {
        "in": "body",
        "name": "jobTemplateParameters"
      },
      "retryPolicyConfiguration": {
        "in": "body",
        "name": "retryPolicyConfiguration"
      }
    }
  },
  "DescribeJobRun": {
    "description": "Describes one job run.",
    "method": "GET",
    "path": "/virtualclusters/{virtualClusterId}/jobruns/{jobRunId}",
    "input": "DescribeJobRunRequest",
    "output": "DescribeJobRunResponse",
    "errors": [
      "ValidationException",
      "ResourceNotFoundException",
      "InternalServerException"
    ],
    "quota": {
      "capacity": 100,
      "refillPerSecond": 20
    },
    "bindings": {
      "id": {
        "in": "path",
        "name": "jobRunId"
      },
      "virtualClusterId": {
        "in": "path",
        "name": "virtualClusterId"
      }
    }
  },
  "CancelJobRun": {
    "description": "Asks for the cancellation of a job run that has not ended.",
    "method": "DELETE",
    "path": "/virtualclusters/{virtualClusterId}/jobruns/{jobRunId}",
    "input": "CancelJobRunRequest",
    "output": "CancelJobRunResponse",
    "errors": [
      "ValidationException",
      "InternalServerException"
    ],
    "quota": {
      "capacity": 25,
      "refillPerSecond": 1
    },
    "bindings": {
      "id": {
        "in": "path",
        "name": "jobRunId"
      },
      "virtualClusterId": {
        "in": "path",
        "name": "virtualClusterId"
      }
    }
  },
  "ListJobRuns": {
    "description": "Lists the job runs of a virtual cluster, page by page.",
    "method": "GET",
    "path": "/virtualclusters/{virtualClusterId}/jobruns",
    "input": "ListJobRunsRequest",
    "output": "ListJobRunsResponse",
    "errors": [
      "ValidationException",
      "InternalServerException"
    ],
    "quota": {
      "capacity": 100,
      "refillPerSecond": 5
    },
    "bindings": {
      "virtualClusterId": {
        "in": "path",
        "name": "virtualClusterId"
      },
      "createdBefore": {
        "in": "query",
        "name": "createdBefore"
      },
      "createdAfter": {
        "in": "query",
        "name": "createdAfter"
      },
      "name": {
        "in": "query",
        "name": "name"
      },
      "states": {
        "in": "query",
        "name": "states"
      },
      "maxResults": {
        "in": "query",
        "name": "maxResults"
      },
      "nextToken": {
        "in": "query",
        "name": "nextToken"
      }
    }
  }
}

/** What an account may ask for in a region over all operations. */
export const quotaOfAllRequests: Quota = {
  "capacity": 200,
  "refillPerSecond": 20
}

/** The errors that the operations declare: their status, and a text for want of a better one. */
export const declaredErrors: Record<DeclaredErrorCode, { readonly status: number; readonly message: string }> = {
  "ValidationException": {
    "status": 400,
    "message": "There are invalid parameters in the client request."
  },
  "ResourceNotFoundException": {
    "status": 400,
    "message": "The specified resource was not found."
  },
  "InternalServerException": {
    "status": 500,
    "message": "An internal server error occurred."
  }
}

/** The errors that every AWS service may answer: their status, and a text for want of a better one. */
export const commonErrors: Record<CommonErrorCode, { readonly status: number; readonly message: string }> = {
  "AccessDeniedException": {
    "status": 403,
    "message": "User: arn:aws:sts::123456789012:assumed-role/developer/session is not authorized to perform this action"
  },
  "ExpiredTokenException": {
    "status": 403,
    "message": "The security token included in the request is expired"
  },
  "IncompleteSignature": {
    "status": 403,
    "message": "The request signature does not conform to AWS standards."
  },
  "InternalFailure": {
    "status": 500,
    "message": "The request processing has failed because of an unknown error, exception or failure."
  },
  "InvalidSignatureException": {
    "status": 403,
    "message": "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details."
  },
  "MalformedHttpRequestException": {
    "status": 400,
    "message": "The request is not well-formed HTTP."
  },
  "NotAuthorized": {
    "status": 401,
    "message": "You do not have permission to perform this action."
  },
  "OptInRequired": {
    "status": 403,
    "message": "The AWS access key ID needs a subscription for the service."
  },
  "RequestAbortedException": {
    "status": 400,
    "message": "The request was aborted before it could be answered."
  },
  "RequestEntityTooLargeException": {
    "status": 413,
    "message": "The request entity is too large."
  },
  "RequestExpired": {
    "status": 400,
    "message": "The request has expired."
  },
  "RequestTimeoutException": {
    "status": 408,
    "message": "The request took too long to arrive."
  },
  "SerializationException": {
    "status": 400,
    "message": "The request body could not be parsed."
  },
  "ServiceUnavailable": {
    "status": 503,
    "message": "The service is temporarily unavailable. Try again later."
  },
  "ThrottlingException": {
    "status": 400,
    "message": "Rate exceeded"
  },
  "UnknownOperationException": {
    "status": 404,
    "message": "The operation is unknown."
  },
  "UnrecognizedClientException": {
    "status": 403,
    "message": "The security token included in the request is invalid."
  },
  "UnsupportedMediaTypeException": {
    "status": 415,
    "message": "The content type of the request is not supported."
  },
  "ValidationError": {
    "status": 400,
    "message": "The input does not satisfy the constraints of the service."
  }
}

/** The names of the operations. */
export const operationNames: readonly OperationName[] = [
  "StartJobRun",
  "DescribeJobRun",
  "CancelJobRun",
  "ListJobRuns"
]

/** The codes of the errors that the operations declare. */
export const declaredErrorCodes: readonly DeclaredErrorCode[] = [
  "ValidationException",
  "ResourceNotFoundException",
  "InternalServerException"
]

/** The codes of the errors that every AWS service may answer. */
export const commonErrorCodes: readonly CommonErrorCode[] = [
  "AccessDeniedException",
  "ExpiredTokenException",
  "IncompleteSignature",
  "InternalFailure",
  "InvalidSignatureException",
  "MalformedHttpRequestException",
  "NotAuthorized",
  "OptInRequired",
  "RequestAbortedException",
  "RequestEntityTooLargeException",
  "RequestExpired",
  "RequestTimeoutException",
  "SerializationException",
  "ServiceUnavailable",
  "ThrottlingException",
  "UnknownOperationException",
  "UnrecognizedClientException",
  "UnsupportedMediaTypeException",
  "ValidationError"
]

/** The names of the structures, each of which has a validator. */
export const structureNames: readonly StructureName[] = [
  "StartJobRunRequest",
  "StartJobRunResponse",
  "DescribeJobRunRequest",
  "DescribeJobRunResponse",
  "CancelJobRunRequest",
  "CancelJobRunResponse",
  "ListJobRunsRequest",
  "ListJobRunsResponse",
  "JobRun",
  "JobDriver",
  "SparkSubmitJobDriver",
  "SparkSqlJobDriver",
  "ConfigurationOverrides",
  "Configuration",
  "MonitoringConfiguration",
  "ManagedLogs",
  "CloudWatchMonitoringConfiguration",
  "S3MonitoringConfiguration",
  "ContainerLogRotationConfiguration",
  "RetryPolicyConfiguration",
  "RetryPolicyExecution",
  "ValidationException",
  "ResourceNotFoundException",
  "InternalServerException"
]

/** The states of a job run, in the order of the documents. */
export const jobRunStates: readonly JobRunState[] = [
  "PENDING",
  "SUBMITTED",
  "RUNNING",
  "FAILED",
  "CANCELLED",
  "CANCEL_PENDING",
  "COMPLETED"
]

/** The states that may follow each state; none follows one that ends a job run. */
export const jobRunTransitions: Record<JobRunState, readonly JobRunState[]> = {
  "PENDING": [
    "SUBMITTED",
    "FAILED",
    "CANCEL_PENDING"
  ],
  "SUBMITTED": [
    "RUNNING",
    "FAILED",
    "CANCEL_PENDING"
  ],
  "RUNNING": [
    "COMPLETED",
    "FAILED",
    "CANCEL_PENDING"
  ],
  "FAILED": [],
  "CANCELLED": [],
  "CANCEL_PENDING": [
    "CANCELLED"
  ],
  "COMPLETED": []
}

/** The reasons for which a job run fails. */
export const failureReasons: readonly FailureReason[] = [
  "INTERNAL_ERROR",
  "USER_ERROR",
  "VALIDATION_ERROR",
  "CLUSTER_UNAVAILABLE"
]
