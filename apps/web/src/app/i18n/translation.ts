/**
 * The shape of a dictionary in another language: the same keys as the Chinese one, and beside each
 * counted text (`days_other`) the singular (`days_one`) that Chinese does not have.
 */
export type Translation<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Translation<Source[Key]>;
} & {
  readonly [Key in keyof Source as Key extends `${infer Stem}_other` ? `${Stem}_one` : never]: string;
};
