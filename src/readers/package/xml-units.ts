/** The characters that tags are made of, as UTF-16 units. */
export enum UNIT {
  space = 0x20,
  bang = 0x21,
  quote = 0x22,
  ampersand = 0x26,
  apostrophe = 0x27,
  slash = 0x2f,
  colon = 0x3a,
  less = 0x3c,
  equals = 0x3d,
  greater = 0x3e,
  question = 0x3f,
}
