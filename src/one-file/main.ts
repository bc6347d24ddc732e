// The entry of the page in one file. Its view stands in the element's attributes, and its data files in the page.
import '../main.ts';
