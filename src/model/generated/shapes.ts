// Generated from src/model/emr-containers.json by `npm run generate`. Change it there.
import type { Shape } from '../shape.ts'
import type { ShapeName } from './types.ts'

export const schemaDialect = "https://json-schema.org/draft/2020-12/schema"
export const schemaId = "urn:emr-containers-testkit:emr-containers:2020-10-01"
export const schemaTitle = "Amazon EMR on EKS job runs, API version 2020-10-01"

/** The shapes by name, with the annotations of the description. */
export const shapes: Record<ShapeName, Shape> = {
  "StartJobRunRequest": {
    "type": "object",
    "description": "What StartJobRun takes. Without a job template, the role, the release and the driver are required.",
    "properties": {
      "name": {
        "$ref": "#/$defs/ResourceNameString",
        "description": "Name of the job run."
      },
      "virtualClusterId": {
        "$ref": "#/$defs/ResourceIdString",
        "x-in": "path",
        "description": "Virtual cluster that the job runs on."
      },
      "clientToken": {
        "$ref": "#/$defs/ClientToken",
        "x-idempotency-token": true,
        "description": "Idempotency token; the SDKs fill it with a UUID."
      },
      "executionRoleArn": {
        "$ref": "#/$defs/IAMRoleArn",
        "description": "Role that the job assumes."
      },
      "releaseLabel": {
        "$ref": "#/$defs/ReleaseLabel",
        "description": "Amazon EMR release that the job uses."
      },
      "jobDriver": {
        "$ref": "#/$defs/JobDriver",
        "description": "What to run."
      },
      "configurationOverrides": {
        "$ref": "#/$defs/ConfigurationOverrides",
        "description": "Application and monitoring settings of this job run."
      },
      "tags": {
        "$ref": "#/$defs/TagMap",
        "description": "Tags of the job run."
      },
      "jobTemplateId": {
        "$ref": "#/$defs/ResourceIdString",
        "description": "Job template that stands in for the role, the release and the driver."
      },
      "jobTemplateParameters": {
        "$ref": "#/$defs/TemplateParameterInputMap",
        "description": "Values for the parameters of the job template."
      },
      "retryPolicyConfiguration": {
        "$ref": "#/$defs/RetryPolicyConfiguration",
        "description": "How often the driver may be started."
      }
    },
    "required": [
      "virtualClusterId",
      "clientToken"
    ],
    "if": {
      "properties": {
        "jobTemplateId": true
      },
      "required": [
        "jobTemplateId"
      ]
    },
    "else": {
      "properties": {
        "executionRoleArn": true,
        "releaseLabel": true,
        "jobDriver": true
      },
      "required": [
        "executionRoleArn",
        "releaseLabel",
        "jobDriver"
      ]
    },
    "additionalProperties": false
  },
  "StartJobRunResponse": {
    "type": "object",
    "description": "What StartJobRun answers.",
    "properties": {
      "id": {
        "$ref": "#/$defs/ResourceIdString",
        "x-presence": "always",
        "description": "ID of the started job run."
      },
      "name": {
        "$ref": "#/$defs/ResourceNameString",
        "description": "Name of the started job run, when it was given one."
      },
      "arn": {
        "$ref": "#/$defs/JobArn",
        "x-presence": "always",
        "description": "ARN of the started job run."
      },
      "virtualClusterId": {
        "$ref": "#/$defs/ResourceIdString",
        "x-presence": "always",
        "description": "Virtual cluster that the job was submitted to."
      }
    },
    "additionalProperties": false
  },
  "DescribeJobRunRequest": {
    "type": "object",
    "description": "What DescribeJobRun takes.",
    "properties": {
      "id": {
        "$ref": "#/$defs/ResourceIdString",
        "x-in": "path",
        "x-name": "jobRunId",
        "description": "ID of the job run."
      },
      "virtualClusterId": {
        "$ref": "#/$defs/ResourceIdString",
        "x-in": "path",
        "description": "Virtual cluster of the job run."
      }
    },
    "required": [
      "id",
      "virtualClusterId"
    ],
    "additionalProperties": false
  },
  "DescribeJobRunResponse": {
    "type": "object",
    "description": "What DescribeJobRun answers.",
    "properties": {
      "jobRun": {
        "$ref": "#/$defs/JobRun",
        "x-presence": "always",
        "description": "The job run."
      }
    },
    "additionalProperties": false
  },
  "CancelJobRunRequest": {
    "type": "object",
    "description": "What CancelJobRun takes.",
    "properties": {
      "id": {
        "$ref": "#/$defs/ResourceIdString",
        "x-in": "path",
        "x-name": "jobRunId",
        "description": "ID of the job run to cancel."
      },
      "virtualClusterId": {
        "$ref": "#/$defs/ResourceIdString",
        "x-in": "path",
        "description": "Virtual cluster of the job run."
      }
    },
    "required": [
      "id",
      "virtualClusterId"
    ],
    "additionalProperties": false
  },
  "CancelJobRunResponse": {
    "type": "object",
    "description": "What CancelJobRun answers.",
    "properties": {
      "id": {
        "$ref": "#/$defs/ResourceIdString",
        "x-presence": "always",
        "description": "ID of the job run that is being cancelled."
      },
      "virtualClusterId": {
        "$ref": "#/$defs/ResourceIdString",
        "x-presence": "always",
        "description": "Virtual cluster of the job run."
      }
    },
    "additionalProperties": false
  },
  "ListJobRunsRequest": {
    "type": "object",
    "description": "What ListJobRuns takes.",
    "properties": {
      "virtualClusterId": {
        "$ref": "#/$defs/ResourceIdString",
        "x-in": "path",
        "description": "Virtual cluster whose job runs are listed."
      },
      "createdBefore": {
        "$ref": "#/$defs/Date",
        "x-in": "query",
        "description": "Only job runs created before this instant."
      },
      "createdAfter": {
        "$ref": "#/$defs/Date",
        "x-in": "query",
        "description": "Only job runs created after this instant."
      },
      "name": {
        "$ref": "#/$defs/ResourceNameString",
        "x-in": "query",
        "description": "Only job runs of this name."
      },
      "states": {
        "$ref": "#/$defs/JobRunStates",
        "x-in": "query",
        "description": "Only job runs in one of these states."
      },
      "maxResults": {
        "$ref": "#/$defs/JavaInteger",
        "x-in": "query",
        "description": "Most job runs on one page."
      },
      "nextToken": {
        "$ref": "#/$defs/NextToken",
        "x-in": "query",
        "description": "Token of the page to return."
      }
    },
    "required": [
      "virtualClusterId"
    ],
    "additionalProperties": false
  },
  "ListJobRunsResponse": {
    "type": "object",
    "description": "What ListJobRuns answers: one page.",
    "properties": {
      "jobRuns": {
        "$ref": "#/$defs/JobRuns",
        "x-presence": "always",
        "description": "The job runs of this page."
      },
      "nextToken": {
        "$ref": "#/$defs/NextToken",
        "description": "Token of the next page; absent on the last one."
      }
    },
    "additionalProperties": false
  },
  "JobRun": {
    "type": "object",
    "description": "A job run: a Spark jar, PySpark script or SparkSQL query submitted to Amazon EMR on EKS.",
    "properties": {
      "id": {
        "$ref": "#/$defs/ResourceIdString",
        "x-presence": "always",
        "description": "ID of the job run."
      },
      "name": {
        "$ref": "#/$defs/ResourceNameString",
        "description": "Name of the job run."
      },
      "virtualClusterId": {
        "$ref": "#/$defs/ResourceIdString",
        "x-presence": "always",
        "description": "Virtual cluster of the job run."
      },
      "arn": {
        "$ref": "#/$defs/JobArn",
        "x-presence": "always",
        "description": "ARN of the job run."
      },
      "state": {
        "$ref": "#/$defs/JobRunState",
        "x-presence": "always",
        "description": "State of the job run."
      },
      "clientToken": {
        "$ref": "#/$defs/ClientToken",
        "x-presence": "always",
        "description": "Idempotency token that the job run was started with."
      },
      "executionRoleArn": {
        "$ref": "#/$defs/IAMRoleArn",
        "x-presence": "always",
        "description": "Role that the job assumes."
      },
      "releaseLabel": {
        "$ref": "#/$defs/ReleaseLabel",
        "x-presence": "always",
        "description": "Amazon EMR release that the job uses."
      },
      "configurationOverrides": {
        "$ref": "#/$defs/ConfigurationOverrides",
        "x-presence": "always",
        "x-listed": false,
        "description": "Application and monitoring settings of this job run."
      },
      "jobDriver": {
        "$ref": "#/$defs/JobDriver",
        "x-presence": "always",
        "x-listed": false,
        "description": "What the job runs."
      },
      "createdAt": {
        "$ref": "#/$defs/Date",
        "x-presence": "always",
        "description": "When the job run was created."
      },
      "createdBy": {
        "$ref": "#/$defs/RequestIdentityUserArn",
        "x-presence": "always",
        "description": "Identity that started the job run."
      },
      "finishedAt": {
        "$ref": "#/$defs/Date",
        "x-presence": [
          "COMPLETED",
          "FAILED",
          "CANCELLED"
        ],
        "description": "When the job run ended."
      },
      "stateDetails": {
        "$ref": "#/$defs/String256",
        "x-presence": [
          "COMPLETED",
          "FAILED",
          "CANCELLED"
        ],
        "description": "What the service says about the end of the job run."
      },
      "failureReason": {
        "$ref": "#/$defs/FailureReason",
        "x-presence": [
          "FAILED"
        ],
        "description": "Why the job run failed."
      },
      "tags": {
        "$ref": "#/$defs/TagMap",
        "x-presence": "always",
        "description": "Tags of the job run; an empty map when it has none."
      },
      "retryPolicyConfiguration": {
        "$ref": "#/$defs/RetryPolicyConfiguration",
        "x-listed": false,
        "description": "Retry policy; shown only when it allows more than one attempt."
      },
      "retryPolicyExecution": {
        "$ref": "#/$defs/RetryPolicyExecution",
        "description": "Progress of the retry policy; shown only when it allows more than one attempt."
      }
    },
    "additionalProperties": false
  },
  "JobDriver": {
    "type": "object",
    "description": "What a job run executes: exactly one of the two drivers.",
    "properties": {
      "sparkSubmitJobDriver": {
        "$ref": "#/$defs/SparkSubmitJobDriver",
        "description": "Runs a script or jar by spark-submit."
      },
      "sparkSqlJobDriver": {
        "$ref": "#/$defs/SparkSqlJobDriver",
        "description": "Runs a SQL file."
      }
    },
    "minProperties": 1,
    "maxProperties": 1,
    "additionalProperties": false
  },
  "SparkSubmitJobDriver": {
    "type": "object",
    "description": "A script or jar for spark-submit.",
    "properties": {
      "entryPoint": {
        "$ref": "#/$defs/EntryPointPath",
        "description": "Script or jar to run."
      },
      "entryPointArguments": {
        "$ref": "#/$defs/EntryPointArguments",
        "description": "Arguments of the application."
      },
      "sparkSubmitParameters": {
        "$ref": "#/$defs/SparkSubmitParameters",
        "description": "Options of spark-submit, as one command line."
      }
    },
    "required": [
      "entryPoint"
    ],
    "additionalProperties": false
  },
  "SparkSqlJobDriver": {
    "type": "object",
    "description": "A SQL file for Spark.",
    "properties": {
      "entryPoint": {
        "$ref": "#/$defs/EntryPointPath",
        "description": "SQL file to run."
      },
      "sparkSqlParameters": {
        "$ref": "#/$defs/SparkSqlParameters",
        "description": "Options of spark-sql, as one command line."
      }
    },
    "additionalProperties": false
  },
  "ConfigurationOverrides": {
    "type": "object",
    "description": "Settings that a job run overrides.",
    "properties": {
      "applicationConfiguration": {
        "$ref": "#/$defs/ConfigurationList",
        "description": "Settings of the application, by classification."
      },
      "monitoringConfiguration": {
        "$ref": "#/$defs/MonitoringConfiguration",
        "description": "Where logs and the Spark UI go."
      }
    },
    "additionalProperties": false
  },
  "ConfigurationList": {
    "type": "array",
    "items": {
      "$ref": "#/$defs/Configuration"
    },
    "maxItems": 100,
    "x-recursive": true
  },
  "Configuration": {
    "type": "object",
    "description": "Properties of one classification, such as spark-defaults, and configurations nested in it.",
    "properties": {
      "classification": {
        "$ref": "#/$defs/String1024",
        "description": "Configuration file or control group that the properties belong to."
      },
      "properties": {
        "$ref": "#/$defs/SensitivePropertiesMap",
        "description": "The settings."
      },
      "configurations": {
        "$ref": "#/$defs/ConfigurationList",
        "description": "Configurations nested in this one."
      }
    },
    "required": [
      "classification"
    ],
    "additionalProperties": false
  },
  "SensitivePropertiesMap": {
    "type": "object",
    "propertyNames": {
      "$ref": "#/$defs/String1024"
    },
    "additionalProperties": {
      "$ref": "#/$defs/String1024"
    },
    "maxProperties": 100,
    "x-sensitive": true
  },
  "MonitoringConfiguration": {
    "type": "object",
    "description": "Where logs and the Spark UI go.",
    "properties": {
      "managedLogs": {
        "$ref": "#/$defs/ManagedLogs",
        "description": "Logs that AWS retains."
      },
      "persistentAppUI": {
        "$ref": "#/$defs/PersistentAppUI",
        "description": "Whether the Spark history stays readable; the service fills in ENABLED."
      },
      "cloudWatchMonitoringConfiguration": {
        "$ref": "#/$defs/CloudWatchMonitoringConfiguration",
        "description": "Logs in CloudWatch."
      },
      "s3MonitoringConfiguration": {
        "$ref": "#/$defs/S3MonitoringConfiguration",
        "description": "Logs in S3."
      },
      "containerLogRotationConfiguration": {
        "$ref": "#/$defs/ContainerLogRotationConfiguration",
        "description": "Rotation of the container logs."
      }
    },
    "additionalProperties": false
  },
  "ManagedLogs": {
    "type": "object",
    "description": "Logs that AWS retains.",
    "properties": {
      "allowAWSToRetainLogs": {
        "$ref": "#/$defs/AllowAWSToRetainLogs",
        "description": "Whether AWS may retain logs."
      },
      "encryptionKeyArn": {
        "$ref": "#/$defs/KmsKeyArn",
        "description": "Key that encrypts the logs."
      }
    },
    "additionalProperties": false
  },
  "CloudWatchMonitoringConfiguration": {
    "type": "object",
    "description": "Logs in CloudWatch.",
    "properties": {
      "logGroupName": {
        "$ref": "#/$defs/LogGroupName",
        "description": "Log group."
      },
      "logStreamNamePrefix": {
        "$ref": "#/$defs/String256",
        "description": "Prefix of the log streams."
      }
    },
    "required": [
      "logGroupName"
    ],
    "additionalProperties": false
  },
  "S3MonitoringConfiguration": {
    "type": "object",
    "description": "Logs in S3.",
    "properties": {
      "logUri": {
        "$ref": "#/$defs/UriString",
        "description": "Destination, starting with s3://."
      },
      "encryptionKeyArn": {
        "$ref": "#/$defs/KmsKeyArn",
        "description": "Key that encrypts the logs."
      }
    },
    "required": [
      "logUri"
    ],
    "additionalProperties": false
  },
  "ContainerLogRotationConfiguration": {
    "type": "object",
    "description": "Rotation of the container logs.",
    "properties": {
      "rotationSize": {
        "$ref": "#/$defs/RotationSize",
        "description": "Size at which a log is rotated, from 2KB to 2GB."
      },
      "maxFilesToKeep": {
        "$ref": "#/$defs/MaxFilesToKeep",
        "description": "Rotated files to keep."
      }
    },
    "required": [
      "rotationSize",
      "maxFilesToKeep"
    ],
    "additionalProperties": false
  },
  "RetryPolicyConfiguration": {
    "type": "object",
    "description": "How often the driver of a job run may be started.",
    "properties": {
      "maxAttempts": {
        "$ref": "#/$defs/JavaInteger",
        "type": "integer",
        "minimum": 1,
        "x-message": "Retry policy configuration's parameter value of maxAttempts is invalid",
        "description": "Most starts of the driver; 1 is the same as no retry policy."
      }
    },
    "required": [
      "maxAttempts"
    ],
    "additionalProperties": false
  },
  "RetryPolicyExecution": {
    "type": "object",
    "description": "Progress of a retry policy.",
    "properties": {
      "currentAttemptCount": {
        "$ref": "#/$defs/JavaInteger",
        "description": "Starts of the driver so far."
      }
    },
    "required": [
      "currentAttemptCount"
    ],
    "additionalProperties": false
  },
  "TagMap": {
    "type": "object",
    "propertyNames": {
      "$ref": "#/$defs/String128"
    },
    "additionalProperties": {
      "$ref": "#/$defs/StringEmpty256"
    },
    "minProperties": 0,
    "maxProperties": 50
  },
  "TemplateParameterInputMap": {
    "type": "object",
    "propertyNames": {
      "$ref": "#/$defs/TemplateParameterName"
    },
    "additionalProperties": {
      "$ref": "#/$defs/String1024"
    },
    "maxProperties": 100
  },
  "EntryPointArguments": {
    "type": "array",
    "items": {
      "$ref": "#/$defs/EntryPointArgument"
    }
  },
  "JobRuns": {
    "type": "array",
    "items": {
      "$ref": "#/$defs/JobRun"
    }
  },
  "JobRunStates": {
    "type": "array",
    "items": {
      "$ref": "#/$defs/JobRunState"
    },
    "maxItems": 10
  },
  "JobRunState": {
    "type": "string",
    "description": "State of a job run.",
    "enum": [
      "PENDING",
      "SUBMITTED",
      "RUNNING",
      "FAILED",
      "CANCELLED",
      "CANCEL_PENDING",
      "COMPLETED"
    ],
    "x-transitions": {
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
  },
  "FailureReason": {
    "type": "string",
    "description": "Why a job run failed.",
    "enum": [
      "INTERNAL_ERROR",
      "USER_ERROR",
      "VALIDATION_ERROR",
      "CLUSTER_UNAVAILABLE"
    ]
  },
  "AllowAWSToRetainLogs": {
    "type": "string",
    "description": "Whether AWS may retain logs.",
    "enum": [
      "ENABLED",
      "DISABLED"
    ]
  },
  "PersistentAppUI": {
    "type": "string",
    "description": "Whether the Spark history stays readable.",
    "enum": [
      "ENABLED",
      "DISABLED"
    ]
  },
  "ResourceIdString": {
    "type": "string",
    "minLength": 1,
    "maxLength": 64,
    "pattern": "^(?:[0-9a-z]+)$"
  },
  "ResourceNameString": {
    "type": "string",
    "minLength": 1,
    "maxLength": 64,
    "pattern": "^(?:[\\.\\-_/#A-Za-z0-9]+)$"
  },
  "ClientToken": {
    "type": "string",
    "minLength": 1,
    "maxLength": 64,
    "pattern": "\\S"
  },
  "IAMRoleArn": {
    "type": "string",
    "minLength": 20,
    "maxLength": 2048,
    "pattern": "^arn:(aws[a-zA-Z0-9-]*):iam::(\\d{12})?:(role((\\u002F)|(\\u002F[\\u0021-\\u007F]+\\u002F))[\\w+=,.@-]+)$"
  },
  "ReleaseLabel": {
    "type": "string",
    "minLength": 1,
    "maxLength": 64,
    "pattern": "^(?:[\\.\\-_/A-Za-z0-9]+)$"
  },
  "EntryPointPath": {
    "type": "string",
    "minLength": 1,
    "maxLength": 256,
    "pattern": "\\S",
    "x-sensitive": true
  },
  "EntryPointArgument": {
    "type": "string",
    "minLength": 1,
    "maxLength": 10280,
    "pattern": "\\S",
    "x-sensitive": true
  },
  "SparkSubmitParameters": {
    "type": "string",
    "minLength": 1,
    "maxLength": 102400,
    "pattern": "\\S",
    "x-sensitive": true
  },
  "SparkSqlParameters": {
    "type": "string",
    "minLength": 1,
    "maxLength": 102400,
    "pattern": "\\S",
    "x-sensitive": true
  },
  "KmsKeyArn": {
    "type": "string",
    "minLength": 3,
    "maxLength": 2048,
    "pattern": "^(arn:(aws[a-zA-Z0-9-]*):kms:.+:(\\d{12})?:key\\/[(0-9a-zA-Z)-?]+|\\$\\{[a-zA-Z]\\w*\\})$"
  },
  "LogGroupName": {
    "type": "string",
    "minLength": 1,
    "maxLength": 512,
    "pattern": "^(?:[\\.\\-_/#A-Za-z0-9]+)$"
  },
  "UriString": {
    "type": "string",
    "minLength": 1,
    "maxLength": 10280,
    "pattern": "^(?:[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDBFF-\\uDC00\\uDFFF\\r\\n\\t]*)$"
  },
  "RotationSize": {
    "type": "string",
    "minLength": 3,
    "maxLength": 12,
    "pattern": "^\\d+(\\.\\d+)?[KMG][Bb]?$"
  },
  "MaxFilesToKeep": {
    "type": "integer",
    "minimum": 1,
    "maximum": 50
  },
  "JobArn": {
    "type": "string",
    "minLength": 60,
    "maxLength": 1024,
    "pattern": "^arn:(aws[a-zA-Z0-9-]*):emr-containers:.+:(\\d{12}):\\/virtualclusters\\/[0-9a-zA-Z]+\\/jobruns\\/[0-9a-zA-Z]+$"
  },
  "RequestIdentityUserArn": {
    "type": "string",
    "minLength": 20,
    "maxLength": 2048,
    "pattern": "^arn:(aws[a-zA-Z0-9-]*):(iam|sts)::(\\d{12})?:[\\w/+=,.@-]+$"
  },
  "NextToken": {
    "type": "string",
    "minLength": 1,
    "maxLength": 1024,
    "pattern": "\\S"
  },
  "TemplateParameterName": {
    "type": "string",
    "minLength": 1,
    "maxLength": 512,
    "pattern": "^(?:[\\.\\-_#A-Za-z0-9]+)$"
  },
  "String128": {
    "type": "string",
    "minLength": 1,
    "maxLength": 128,
    "pattern": "\\S"
  },
  "String256": {
    "type": "string",
    "minLength": 1,
    "maxLength": 256,
    "pattern": "\\S"
  },
  "StringEmpty256": {
    "type": "string",
    "minLength": 0,
    "maxLength": 256,
    "pattern": "\\S"
  },
  "String1024": {
    "type": "string",
    "minLength": 1,
    "maxLength": 1024,
    "pattern": "\\S"
  },
  "JavaInteger": {
    "type": "integer",
    "minimum": -2147483648,
    "maximum": 2147483647
  },
  "Date": {
    "type": "string",
    "description": "An instant on a day that exists, as ISO 8601; the service writes whole seconds in UTC.",
    "pattern": "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[Tt](?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60)(?:\\.\\d+)?(?:[Zz]|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)$",
    "x-timestamp": true
  },
  "ValidationException": {
    "type": "object",
    "description": "The request breaks a constraint.",
    "properties": {
      "message": {
        "$ref": "#/$defs/String1024",
        "description": "What is wrong with the request."
      }
    },
    "additionalProperties": false,
    "x-status": 400,
    "x-text": "There are invalid parameters in the client request."
  },
  "ResourceNotFoundException": {
    "type": "object",
    "description": "The request names something that does not exist.",
    "properties": {
      "message": {
        "$ref": "#/$defs/String1024",
        "description": "What does not exist."
      }
    },
    "additionalProperties": false,
    "x-status": 400,
    "x-text": "The specified resource was not found."
  },
  "InternalServerException": {
    "type": "object",
    "description": "The service failed.",
    "properties": {
      "message": {
        "$ref": "#/$defs/String1024",
        "description": "What the service says of its failure."
      }
    },
    "additionalProperties": false,
    "x-status": 500,
    "x-text": "An internal server error occurred."
  }
}
