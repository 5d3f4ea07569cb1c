export interface FactAndTodo {
  fact: string;
  todo: string;
}

/** What the server itself writes about imports: into error files, templates, and beside every code a page shows. */
export interface ImportTexts {
  lastColumn: string;
  errorFileName: string;
  inColumn: string;
  reasons: Record<string, string>;
  reasonUnknown: string;
  /** Why one file of a set was not read. */
  unread: Record<string, string>;
  /** Why nothing of an upload is taken. */
  files: Record<string, FactAndTodo>;
  fileUnknown: FactAndTodo;
  findings: Record<string, string>;
  findingUnknown: string;
  warnings: Record<string, string>;
  warningUnknown: string;
  kept: Record<string, string>;
  template: {
    sheet: string;
    guideSheet: string;
    fileNames: Record<'organizations' | 'services', string>;
    guideHeader: readonly [string, string, string];
    required: string;
    optional: string;
    guides: Record<string, string>;
  };
}
