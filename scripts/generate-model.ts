import { readFileSync, writeFileSync } from 'node:fs'
import { apiDescription } from './model/description.ts'
import { emitOperations, emitShapes } from './model/emit-constants.ts'
import { emitTypes } from './model/emit-types.ts'
import { emitValidators } from './model/emit-validators.ts'
import { schemasToCompile, standardSchemas } from './model/standard-schemas.ts'

const schemas = standardSchemas(apiDescription)
const files: Record<string, string> = {
  'types.ts': emitTypes(apiDescription),
  'operations.ts': emitOperations(apiDescription),
  'shapes.ts': emitShapes(apiDescription),
  'validators.ts': emitValidators(apiDescription, schemasToCompile(apiDescription)),
  'schemas.json': `${JSON.stringify(schemas, null, 2)}\n`,
}

const check = process.argv.includes('--check')
const stale = Object.entries(files).filter(([name, text]) => {
  const place = new URL(`../src/model/generated/${name}`, import.meta.url)
  if (check) return readFileSync(place, 'utf8') !== text
  writeFileSync(place, text)
  return false
})
if (stale.length > 0) {
  const names = stale.map(([name]) => name).join(', ')
  console.error(
    `src/model/generated is stale: ${names} differ from src/model/emr-containers.json. Run npm run generate.`,
  )
  process.exit(1)
}
