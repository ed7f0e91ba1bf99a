// How long a password must and may be (characters); said by the console and checked by the server.

export const minPasswordLength = 12;
export const maxPasswordLength = 200;
