import { sayWhatWasKept } from '@app/http';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The one description of the HTTP interface: served at /openapi.json and committed beside this file. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  sayWhatWasKept();
  const builder = new DocumentBuilder()
    .setTitle('Tongxing')
    .setDescription('Collaboration platform for partner networks in elder and child care')
    .setVersion('0.1.0')
    .addCookieAuth('sid');
  return SwaggerModule.createDocument(app, builder.build(), {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
}
