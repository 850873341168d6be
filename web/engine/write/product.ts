/** The product's version, as package.json has it; a test holds the two together. */
export const productVersion = '0.1.0'

/** The toolkit whose behaviour is followed, whose modules are addressed and described. */
export const toolkitVersion = 'v1.95.0'

export const toolkitRepository = 'github.com/GoogleCloudPlatform/cluster-toolkit'
