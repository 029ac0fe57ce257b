### Pagina iniziale, aiuto e pagine legali, impostazioni della piattaforma.
