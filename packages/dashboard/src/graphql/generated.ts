// Written by codegen.mjs from the *.graphql files beside the components: change those, then `npm run codegen`.
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
