import type { SettingsWords } from '../settings-words.ts';
import { text } from './text.ts';

export const holdings: SettingsWords['holdings'] = {
  feedStories: 'Artículos de canales',
  feedStoriesWhy:
    'Los más antiguos se van primero, y no se toma ninguno que ya sea más antiguo según su propia fecha. Lo que fijó se queda.',
  packAddress: 'Dirección de un paquete para suscribirse',
  packAddressWhy: 'Se descarga entero una vez y, después, solo lo que tenga de nuevo.',
  packWaiting: 'De aquí no ha llegado nada todavía.',
  packBroken: 'Este paquete ya no se puede leer, así que no se encuentra nada de él.',
  packAgainFromFile: 'Quítelo y vuelva a añadirlo desde su archivo.',
  packAgainFromAddress: '«Consultar ahora» lo trae de nuevo.',
  packUnnamed: 'Un paquete que ya no se puede leer',
  noUpdates: 'Sin más novedades',
  noUpdatesOf: (name) => `Sin más novedades de ${name}`,
  bytes: (done, total) => `${text.count(done)} de ${text.count(total)} MB`,
  openAddress: 'Abrir esta dirección',
};
