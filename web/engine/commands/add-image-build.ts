import { type Command, refuse } from './bench.ts'

export const addImageBuild: Command<'add-image-build'> = () => refuse({ code: 'not-there' })
