import { Ajv2020 } from 'ajv/dist/2020.js'
import standaloneModule from 'ajv/dist/standalone/index.js'
import { banner, isStructure, type Description } from './description.ts'

/** Ajv validators of every structure, compiled ahead so that nothing evaluates code at run time. */
export function emitValidators(description: Description, schemas: object): string {
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    messages: false,
    inlineRefs: false,
    // What a value inherits does not travel.
    ownProperties: true,
    code: { source: true, esm: true, lines: true },
  })
  ajv.addSchema(schemas)
  const names = Object.entries(description.$defs)
    .filter(([, schema]) => isStructure(schema))
    .map(([name]) => name)
  const exported = Object.fromEntries(
    names.map((name) => [`validate${name}`, `${description.$id}#/$defs/${name}`]),
  )
  // Ajv reaches its own run-time files by require, which an ES module does not have.
  const code = standaloneModule
    .default(ajv, exported)
    .replaceAll('require("ajv/dist/runtime/ucs2length").default', 'countCharacters')
    .replaceAll(
      /vErrors = vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\);/g,
      'vErrors = appendErrors(vErrors, $1.errors);',
    )
    .replaceAll('export const validate', 'const validate')
    .replace(/^"use strict";/, '')
    .replaceAll(regExpOf(description, 'KmsKeyArn'), 'kmsKeyArn')
  const table = names.map((name) => `  ${name}: validate${name},`).join('\n')
  return [
    banner,
    '// @ts-nocheck: Ajv writes JavaScript.',
    "import { appendErrors } from '../append-errors.ts'",
    "import { countCharacters } from '../count-characters.ts'",
    "import { kmsKeyArn } from '../kms-key-arn.ts'",
    "import type { StandaloneValidator } from '../validate.ts'",
    "import type { StructureName } from './types.ts'\n",
    code,
    `\nexport const validators: Record<StructureName, StandaloneValidator> = {\n${table}\n}\n`,
  ].join('\n')
}

/** The expression by which Ajv compiles the pattern of a shape, for those that have a faster equal. */
function regExpOf({ $defs }: Description, name: string): string {
  return `new RegExp(${JSON.stringify($defs[name]?.pattern)}, "u")`
}
