/** Where sealed parts of a webhook belong: bytes taken from another one do not open here. */
export const addressPlace = (webhookId: string): string => `webhook:${webhookId}:address`;
export const secretPlace = (secretId: string): string => `webhook-secret:${secretId}`;
