/** 1.4 MB, 12 kB: the same in both languages. */
export function fileSize(bytes: number): string {
  if (bytes >= 1_048_576) return `${rounded(bytes / 1_048_576)} MB`;
  return bytes >= 1_024 ? `${rounded(bytes / 1_024)} kB` : `${bytes} B`;
}

const rounded = (value: number): string => (value >= 10 ? Math.round(value) : Math.round(value * 10) / 10).toString();
