import { Injectable, ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { ValidationFailed, type FieldError } from './problem';

/** A body that is JSON `null` would pass a class whose every field is optional. */
@Injectable()
class BodiesAreObjects extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' && value === null) throw new ValidationFailed([{ field: '', code: 'isObject' }]);
    return super.transform(value, metadata);
  }
}

/** Unknown fields are refused, nothing is converted by guess, and every failure names its field. */
export const validationPipe = (): ValidationPipe =>
  new BodiesAreObjects({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: false,
    exceptionFactory: (errors) => new ValidationFailed(once(errors.flatMap((error) => fieldErrors(error, '')))),
  });

/** class-validator's word for a property the class does not have. */
const unknownProperty = 'whitelistValidation';

/** Whoever sends a person's name as the name of a property gets it back nowhere: only fields we know are named. */
function fieldErrors(error: ValidationError, path: string): FieldError[] {
  if (error.constraints?.[unknownProperty]) return [{ field: path, code: 'unknown-field' }];
  const field = path ? `${path}.${error.property}` : error.property;
  const own = Object.keys(error.constraints ?? {}).map((code) => ({ field, code }));
  return [...own.slice(0, 1), ...(error.children ?? []).flatMap((child) => fieldErrors(child, field))];
}

/** However many names nobody knows a body brings, it hears of them once a level. */
const once = (errors: FieldError[]): FieldError[] =>
  errors.filter(
    ({ field, code }, at) => errors.findIndex((other) => other.field === field && other.code === code) === at,
  );
