import { listGiven, listPalette, type ToolkitProgress } from '../engine/index.ts'
import type { ModuleLibrary, ToolkitReading } from './engine-protocol.ts'
import { givenModulesOf, type ModuleShelf } from './module-shelf.ts'
import type { DetailTexts } from './read-modules.ts'

/** How many modules of a checkout are read in one call: a few hundredths of a second. */
const STEP = 5

/** What is answered about modules, besides what follows from a blueprint. */
export function makeModuleLibrary(
  loading: Promise<ModuleShelf>,
  texts: DetailTexts,
): Omit<ModuleLibrary, 'upgradeReport'> {
  const readings = new Map<number, Generator<ToolkitProgress>>()

  async function continueToolkit(reading: number): Promise<ToolkitReading> {
    const { toReading } = await reader()
    const steps = readings.get(reading)
    if (steps === undefined) throw new Error('this reading of a toolkit is over')
    for (let count = 1; ; count++) {
      const step = steps.next()
      if (step.done) throw new Error('the last step of a reading has the catalog')
      const { catalog } = step.value
      if (catalog === undefined && count < STEP) continue
      if (catalog !== undefined) readings.delete(reading)
      return toReading(step.value, reading)
    }
  }

  return {
    modules: async (project) => {
      const shelf = await loading
      const surroundings = await shelf.surroundingsOf(project ?? noProject)
      return [...listPalette(surroundings.catalog), ...listGiven(givenModulesOf(surroundings))]
    },
    modulePage: async (project, path) => {
      const surroundings = await (await loading).surroundingsOf(project)
      return (await reader()).findPage(path, surroundings, texts)
    },
    describeFiles: async (name, given) => (await reader()).describeFiles(name, given),
    addPackages: async (packages) => (await loading).addPackages(packages),
    addCatalogs: async (catalogs) => (await loading).addCatalogs(catalogs),
    startToolkit: async (files, version) => {
      const { readToolkit } = await reader()
      const reading = Math.max(0, ...readings.keys()) + 1
      readings.set(reading, readToolkit(files, version))
      return continueToolkit(reading)
    },
    continueToolkit,
  }
}

// Nobody needs it before a module is looked at or files are given.
const reader = () => import('./read-modules.ts')

const noProject = { blueprint: '', deployment: undefined }
