import { applyDecorators } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsInstance,
  IsISO8601,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from './description';

interface Optional {
  optional?: boolean;
}

type Class = new () => object;

/** Absent is allowed, null is not: `IsOptional` alone would let null through unchecked. */
const whenPresent = (optional?: boolean): PropertyDecorator[] =>
  optional ? [ValidateIf((_, value) => value !== undefined)] : [];

function field(options: ApiPropertyOptions & Optional, ...checks: PropertyDecorator[]): PropertyDecorator {
  const { optional, ...schema } = options;
  const documented = optional
    ? ApiPropertyOptional(schema as ApiPropertyOptions)
    : ApiProperty(schema as ApiPropertyOptions);
  return applyDecorators(documented, ...whenPresent(optional), ...checks);
}

/** What PostgreSQL cannot hold: NUL, and half of a surrogate pair. */
const storable = /^(?:[^\u0000\ud800-\udfff]|[\ud800-\udbff][\udc00-\udfff])*$/;

/** Text is kept exactly as sent. `min` counts characters after trimming, so "   " is not a name. */
export function Text(options: { max: number; min?: number; pattern?: RegExp } & Optional): PropertyDecorator {
  const { max, min = options.optional ? 0 : 1, pattern, optional } = options;
  return field(
    { type: String, maxLength: max, ...(min > 0 && { minLength: min }), optional },
    IsString(),
    MaxLength(max),
    ...(min > 0 ? [MinLength(min), Matches(/\S/)] : []),
    Matches(storable, { message: 'text-not-storable' }),
    ...(pattern ? [Matches(pattern)] : []),
  );
}

export const Id = (options: Optional = {}): PropertyDecorator =>
  field({ type: String, format: 'uuid', ...options }, IsUUID());

export const OneOf = (values: readonly string[], options: Optional = {}): PropertyDecorator =>
  field({ type: String, enum: [...values], ...options }, IsIn([...values]));

export const Whole = ({ min, max, optional }: { min: number; max: number } & Optional): PropertyDecorator =>
  field({ type: 'integer', minimum: min, maximum: max, optional }, IsInt(), Min(min), Max(max));

/** A whole number in a query string. */
export const WholeInQuery = (options: { min: number; max: number } & Optional): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }) => (typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : (value as unknown))),
    Whole(options),
  );

/** 'true' or 'false' in a query string; anything else is refused rather than guessed. */
export const FlagInQuery = (options: Optional = {}): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown))),
    Flag(options),
  );

export const CalendarDate = (options: Optional = {}): PropertyDecorator =>
  field({ type: String, format: 'date', ...options }, Matches(/^\d{4}-\d{2}-\d{2}$/), IsISO8601({ strict: true }));

export const Instant = (options: Optional = {}): PropertyDecorator =>
  field(
    { type: String, format: 'date-time', ...options },
    Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/),
    IsISO8601({ strict: true }),
  );

export const Flag = (options: Optional = {}): PropertyDecorator => field({ type: Boolean, ...options }, IsBoolean());

export const TextList = ({
  max,
  maxItems,
  optional,
}: { max: number; maxItems: number } & Optional): PropertyDecorator =>
  field(
    { type: [String], maxItems, optional },
    IsArray(),
    ArrayMaxSize(maxItems),
    IsString({ each: true }),
    MaxLength(max, { each: true }),
    Matches(storable, { each: true, message: 'text-not-storable' }),
  );

export const IdList = ({ maxItems = 100, optional }: { maxItems?: number } & Optional = {}): PropertyDecorator =>
  field(
    { type: [String], format: 'uuid', maxItems, optional },
    IsArray(),
    ArrayMaxSize(maxItems),
    ArrayUnique(),
    IsUUID(undefined, { each: true }),
  );

export const OneOfList = (
  values: readonly string[],
  options: Optional & { maxItems?: number } = {},
): PropertyDecorator => {
  const { maxItems = values.length, optional } = options;
  return field(
    { type: String, enum: [...values], isArray: true, maxItems, optional },
    IsArray(),
    ArrayMaxSize(maxItems),
    ArrayUnique(),
    IsIn([...values], { each: true }),
  );
};

/** `ValidateNested` alone accepts a missing value and an array: `IsInstance` closes both. */
export const Nested = (type: () => Class, options: Optional = {}): PropertyDecorator =>
  field(
    // Swagger resolves a class later only through a function whose name is `type`.
    { type: () => type(), ...options } as ApiPropertyOptions,
    Type(type),
    // Evaluated lazily: the class may be declared further down the file.
    ((target, key) => IsInstance(type())(target, key as string)) as PropertyDecorator,
    ValidateNested(),
  );

export const NestedList = (type: () => Class, options: { maxItems: number } & Optional): PropertyDecorator =>
  field(
    { type: () => type(), isArray: true, maxItems: options.maxItems, optional: options.optional } as ApiPropertyOptions,
    IsArray(),
    ArrayMaxSize(options.maxItems),
    Type(type),
    ((target, key) => IsInstance(type(), { each: true })(target, key as string)) as PropertyDecorator,
    ValidateNested({ each: true }),
  );

/** A property of an answer: documented, never validated. */
export const Out = (options: ApiPropertyOptions = {}): PropertyDecorator => ApiProperty(options);

/** The query of every list. */
export class PageQuery {
  @Text({ max: 500, optional: true })
  after?: string;

  @WholeInQuery({ min: 1, max: 100, optional: true })
  limit: number = 25;
}

export class IdParam {
  @Id()
  id: string;
}
