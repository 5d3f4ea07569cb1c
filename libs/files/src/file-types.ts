/** What is taken in, by what its bytes say. The ending is what a download is called by. */
export const fileTypes = {
  jpeg: { mime: 'image/jpeg', ending: 'jpg' },
  png: { mime: 'image/png', ending: 'png' },
  webp: { mime: 'image/webp', ending: 'webp' },
  heic: { mime: 'image/heic', ending: 'heic' },
  pdf: { mime: 'application/pdf', ending: 'pdf' },
  docx: { mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ending: 'docx' },
  xlsx: { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
  text: { mime: 'text/plain; charset=utf-8', ending: 'txt' },
  csv: { mime: 'text/csv; charset=utf-8', ending: 'csv' },
  mp3: { mime: 'audio/mpeg', ending: 'mp3' },
  m4a: { mime: 'audio/mp4', ending: 'm4a' },
} as const;

export type FileType = keyof typeof fileTypes;
export const allFileTypes = Object.keys(fileTypes) as FileType[];
export const imageTypes = ['jpeg', 'png', 'webp', 'heic'] as const satisfies readonly FileType[];
export const audioTypes = ['mp3', 'm4a'] as const satisfies readonly FileType[];
export const documentTypes = ['pdf', 'docx', 'xlsx', 'text', 'csv'] as const satisfies readonly FileType[];

/** Why a file is not taken in; each has a sentence in the catalogue that says what to do. */
export const fileRefusals = [
  'file-missing',
  'file-empty',
  'file-too-large',
  'file-upload-broken',
  'file-busy',
  'file-executable',
  'file-html',
  'file-svg',
  'file-type-not-allowed',
  'file-broken',
  'file-password',
  'file-macros',
  'file-zip-bomb',
  'file-image-too-large',
  'file-two-in-one',
  'file-name-unsafe',
  'file-refused-by-scan',
  'file-scan-unavailable',
] as const;
export type FileRefusal = (typeof fileRefusals)[number];
