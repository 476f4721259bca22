/** What a user name is made of. They are kept in small letters. */
export const USERNAME = /^[a-z0-9_.]{3,30}$/;
