/** Which days are public holidays where the places are. */
export interface HolidayCalendar {
  /** `date` is a local 'YYYY-MM-DD'; the answer for it never changes. */
  isHoliday(date: string): boolean;
}
