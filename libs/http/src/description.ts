import * as swagger from '@nestjs/swagger';

export type { ApiPropertyOptions } from '@nestjs/swagger';

// What the description of the interface says about a route or a shape is kept until somebody asks for the description: the
// library behind it is larger than everything else of the http side, and most processes are never asked (decision 0025).
type Swagger = typeof swagger;
type DecoratorName = Extract<keyof Swagger, `Api${string}`>;
type Decorating = (...options: unknown[]) => (...place: unknown[]) => void;

const said: (() => void)[] = [];

const saidLater = <Name extends DecoratorName>(name: Name): Swagger[Name] =>
  ((...options: unknown[]) =>
    (...place: unknown[]): void => {
      said.push(() => (swagger[name] as unknown as Decorating)(...options)(...place));
    }) as unknown as Swagger[Name];

/** Before the description is made. In the order of the decorators: a class that extends another adds to what that one said. */
export function sayWhatWasKept(): void {
  for (const say of said.splice(0)) say();
}

export const ApiBody = saidLater('ApiBody');
export const ApiConsumes = saidLater('ApiConsumes');
export const ApiCreatedResponse = saidLater('ApiCreatedResponse');
export const ApiExtraModels = saidLater('ApiExtraModels');
export const ApiHeader = saidLater('ApiHeader');
export const ApiNoContentResponse = saidLater('ApiNoContentResponse');
export const ApiOkResponse = saidLater('ApiOkResponse');
export const ApiProduces = saidLater('ApiProduces');
export const ApiProperty = saidLater('ApiProperty');
export const ApiPropertyOptional = saidLater('ApiPropertyOptional');
export const ApiResponse = saidLater('ApiResponse');
export const ApiTags = saidLater('ApiTags');
