"""What office files are made of: zip archives of XML, number formats, list numbers."""
