import { Out, WholeInQuery } from '@app/http';

/** Paging as the HSDS API has it. */
export class HsdsPageQuery {
  @WholeInQuery({ min: 1, max: 1_000_000, optional: true })
  page: number = 1;

  @WholeInQuery({ min: 1, max: 500, optional: true })
  per_page: number = 50;
}

const anyObject = { type: 'object', additionalProperties: true } as const;

export class HsdsPageDto {
  @Out({ type: 'integer' }) total_items: number;
  @Out({ type: 'integer' }) total_pages: number;
  @Out({ type: 'integer' }) page_number: number;
  @Out({ type: 'integer' }) size: number;
  @Out() first_page: boolean;
  @Out() last_page: boolean;
  @Out() empty: boolean;
  @Out({ type: 'array', items: anyObject }) contents: object[];
}
