/** As many characters as the server keeps of a text. */
export const MOST_CHARACTERS = 500;
