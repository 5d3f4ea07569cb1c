import { applyDecorators, HttpCode, type Type } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiExtraModels,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProperty,
  ApiResponse,
} from './description';

export class FieldErrorDto {
  @ApiProperty() field: string;
  @ApiProperty() code: string;
}

/** RFC 9457 */
export class ProblemDto {
  @ApiProperty() type: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: 'integer' }) status: number;
  @ApiProperty() code: string;
  @ApiProperty() requestId: string;
  @ApiProperty({ required: false, type: Object, additionalProperties: true }) details?: Record<string, unknown>;
  @ApiProperty({ required: false, type: [FieldErrorDto] }) errors?: FieldErrorDto[];
}

const refusals = (): MethodDecorator =>
  applyDecorators(
    ApiExtraModels(ProblemDto),
    ApiResponse({
      status: '4XX',
      description: 'Refused',
      content: { 'application/problem+json': { schema: { $ref: `#/components/schemas/${ProblemDto.name}` } } },
    }),
  );

/** 200 with this shape; `@Answers([Dto])` for a bare list. */
export const Answers = (type: Type<unknown> | [Type<unknown>]): MethodDecorator =>
  applyDecorators(HttpCode(200), ApiOkResponse({ type: type as Type<unknown> }), refusals());

/** 201 with this shape. */
export const AnswersCreated = (type: Type<unknown>): MethodDecorator =>
  applyDecorators(HttpCode(201), ApiCreatedResponse({ type }), refusals());

/** 204 */
export const AnswersNothing = (): MethodDecorator => applyDecorators(HttpCode(204), ApiNoContentResponse(), refusals());

/** The page shape of one item type: `class ReferralPage extends PageOf(ReferralRow) {}` */
export function PageOf<Item>(item: Type<Item>): Type<{ items: Item[]; next: string | null }> {
  class PageDto {
    @ApiProperty({ type: [item] }) items: Item[];
    @ApiProperty({ type: String, nullable: true }) next: string | null;
  }
  Object.defineProperty(PageDto, 'name', { value: `${item.name}PageBase` });
  return PageDto;
}
