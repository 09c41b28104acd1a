import { openMswDoor } from '../../handlers/msw-door.ts'
import { describeSurfacedFaults } from '../describe-surfaced-faults.ts'

describeSurfacedFaults('inNode', openMswDoor)
