import type { ImageCodes } from '../codes/image-codes.ts'
import type { WordsOf } from '../codes.ts'

const NAME = 'small letters, digits and -, beginning with a letter, at most 63'

export const imageWords: WordsOf<ImageCodes> = {
  'image-name': ({ name }) => `${name} is no name for an image: ${NAME}`,
  'image-family': ({ family, from }) =>
    from === 'image_family'
      ? `${family} is no name for a family of images: ${NAME}`
      : `Without image_family the family is called as the deployment, and ${family} is no name for one: ${NAME}`,
  'image-family-length': ({ family, length }) =>
    `With its time stamp the image’s name gets too long: ${family} has ${length} characters, and there is room for 46`,
  'image-name-fixed': ({ name }) => `A second build will fail: ${name} exists then`,
  'image-name-clash': ({ what, name, other }) =>
    what === 'name'
      ? `${other} builds an image called ${name} too`
      : `${other} builds images of the family ${name} too`,
  'packer-labels': ({ label }) =>
    `The label ${label} will be refused: lower-case letters, digits, _ and -, at most 63, the name beginning with a letter`,
  'source-chained': ({ source, builder, project }) =>
    `${source} is built here by ${builder}${project === undefined ? '' : ` in ${project}`}: build that one first`,
  'source-both': () => 'source_image counts, source_image_family does not',
  'source-none': () => 'There is nothing to start from: set source_image_family or source_image',
  'source-project': ({ source, project }) =>
    `${source} will not be found: it lies in ${project}, which is not among source_image_project_id`,
  'source-dead': ({ family }) => `${family} is no longer published`,
  'source-architecture': ({ source, sourceIsArm, machine }) =>
    `${source} is for ${sourceIsArm ? 'ARM' : 'x86'} machines, and ${machine} is not one`,
  'source-disk': ({ project, size, wanted }) =>
    `Images of ${project} need a disk of ${wanted} GB, and this one has ${size}`,
  'packer-timeout': () => 'Making the image may well take longer than state_timeout allows',
  'packer-timeout-format': ({ text }) => `${text} is no duration; write one such as 15m`,
  'gpu-maintenance': ({ machine }) =>
    `${machine} has GPUs, which cannot move to another host: on_host_maintenance must be TERMINATE`,
  'gpu-type': () => 'accelerator_count needs an accelerator_type beside it',
  'gpu-driver': ({ script, machine }) =>
    `${script} installs a driver for GPUs, and stops on ${machine}, which has none`,
  'gpu-count': ({ machine }) => `accelerator_type and accelerator_count do not fit ${machine}`,
  'maintenance-value': ({ value }) => `${value} is neither MIGRATE nor TERMINATE`,
  'storage-locations': () => 'An image is stored in one place only',
  'scopes-old': () => 'scopes is now called service_account_scopes',
  'scopes-narrow': () =>
    'With these scopes the script cannot say that it is done: the build waits for ever',
  'image-order': ({ builder, consumer }) =>
    `${consumer} is deployed before ${builder} has built its image`,
  'image-project': ({ family, built, wanted }) =>
    `${family} is built in ${built} and looked for in ${wanted}`,
  'image-shared': ({ family, places }) =>
    `${family} is written in ${places} places; one variable could hold it`,
  'image-slurm-source': ({ source, user }) =>
    `${user} needs Slurm in its image, and ${source} may lack it`,
  'image-near': ({ family, nearest }) =>
    `No image of the family ${family} is built here; did you mean ${nearest}?`,
  'image-disk': ({ size, image }) =>
    `The disk of ${size} GB is smaller than the image’s ${image} GB`,
  'image-name-use': ({ name, family }) =>
    `${name} will not be the name of the next image of ${family}: use the family`,
  'image-unlinked': ({ module }) => `Nothing here starts from the image of ${module}`,
  'image-none': ({ module }) =>
    `The instance_image of ${module} needs a name or family, and a project`,
  'variable-implicit': ({ input, module, others }) =>
    others.length === 0
      ? `${input} of ${module} is taken from the variable of that name`
      : `${input} of ${module} is taken from the variable of that name, which ${others.join(', ')} has too`,
}
