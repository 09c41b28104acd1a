import { verifyPart } from './verify-part.ts'

verifyPart(2)
